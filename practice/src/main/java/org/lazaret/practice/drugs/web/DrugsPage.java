package org.lazaret.practice.drugs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Drug;

/// Every register with what it says is in the safe, and what about it needs somebody's eyes.
///
/// @param animal for which one is looked for; empty if for none
public record DrugsPage(List<Register> registers, String animal) implements Page {
    /// One register at a glance.
    ///
    /// @param useBy of the opened bottle
    public record Register(Drug drug, Amount balance, Optional<LocalDate> useBy) {
        /// The class by which a balance below zero is drawn.
        public String below() { return balance.belowZero() ? "below" : ""; }

        public boolean overdue(LocalDate today) { return useBy.filter(last -> last.isBefore(today)).isPresent(); }
    }

    @Override public String title(Words words) { return "Controlled drugs"; }

    @Override public String path() { return "/drugs"; }

    public String link(Drug drug) {
        return "/drugs/" + drug.id().name() + "/register" + (animal.matches("[a-z0-9]+") ? "?animal=" + animal : "");
    }
}
