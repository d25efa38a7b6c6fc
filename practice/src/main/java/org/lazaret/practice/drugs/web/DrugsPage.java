package org.lazaret.practice.drugs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Discrepancies;
import org.lazaret.practice.drugs.Doses;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.DrugId;

/// Every register with what it says is in the safe, and what about it needs somebody's eyes.
///
/// @param unexplained the counts that did not agree and that nobody explained
/// @param animal for which one is looked for; empty if for none
public record DrugsPage(List<Register> registers, List<Discrepancies.Row> unexplained, String animal)
    implements
        Page {
    /// One digit each.
    private static final int KEYS = 9;

    /// One register at a glance.
    ///
    /// @param useBy of the opened bottle
    public record Register(Drug drug, Amount balance, Optional<LocalDate> useBy, Doses doses) {
        /// The class by which a balance below zero is drawn.
        public String below() { return balance.belowZero() ? "below" : ""; }

        /// What is in the safe, e.g. `9.5 ml`.
        public String safe(Pen pen) { return Amounts.say(balance, drug, pen); }

        public boolean overdue(LocalDate today) { return useBy.filter(last -> last.isBefore(today)).isPresent(); }
    }

    @Override public String title(Words words) { return words.say(DrugsPage.class, "drugs.title"); }

    @Override public String path() { return "/drugs"; }

    /// The digit that opens a register; those that hold something have the first.
    public Optional<String> key(Register register) {
        var held = registers.stream().filter(one -> !one.balance().equals(Amount.NONE)).limit(KEYS).toList();
        var at = held.indexOf(register);
        return at < 0 ? Optional.empty() : Optional.of(String.valueOf(at + 1));
    }

    public boolean forSomeone() { return !animal.isEmpty(); }

    /// A difference at a count, e.g. `-0.5 ml`.
    public String difference(Discrepancies.Row open, Pen pen) {
        return Drug.of(open.drug()).map(drug -> Amounts.say(open.difference(), drug, pen)).orElse(
            open.difference().toString());
    }

    public String name(DrugId drug) { return Drug.of(drug).map(Drug::name).orElse(drug.name()); }

    public String link(Drug drug) {
        return "/drugs/" + drug.id().name() + "/register" + (animal.matches("[a-z0-9]+") ? "?animal=" + animal : "");
    }
}
