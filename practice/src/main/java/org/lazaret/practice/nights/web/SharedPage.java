package org.lazaret.practice.nights.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Loans;
import org.lazaret.group.cover.Sought;
import org.lazaret.group.cover.Summaries;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.nights.Askings;
import org.lazaret.practice.nights.Inquiries;
import org.lazaret.practice.nights.Referrals;
import org.lazaret.practice.patients.Animals;

/// Whose records other sites may read, and whose of theirs may be read here.
/// @param alone whether there is no other site to ask
public record SharedPage(Ours ours, Theirs theirs, Asks asks, boolean alone) implements Page {
    public record Ours(List<Referrals.Row> referrals, List<Animals.Row> animals, List<Givens.Row> lent) {}

    public record Theirs(List<Loans.Row> loans, List<Summaries.Row> animals) {}

    /// What this site asked others, and what they asked it.
    public record Asks(List<Askings.Row> ours, List<Inquiries.Row> theirs) {}

    @Override public String title(Words words) { return words.say(SharedPage.class, "shared.title"); }

    @Override public String path() { return "/shared"; }

    public String name(Referrals.Row referral, Pen pen) {
        return ours.animals().stream().filter(row -> row.subject().equals(referral.subject())).findFirst().map(
            row -> pen.open(row.name())).orElse("–");
    }

    public String standing(Referrals.Row referral, Pen pen) { return Standing.say(referral, ours.lent(), this, pen); }

    /// Those that may still be read today.
    public List<Loans.Row> loans(Pen pen) {
        return theirs.loans().stream().filter(loan -> !loan.until().isBefore(pen.today().day())).toList();
    }

    public Optional<Summaries.Row> animal(Loans.Row loan) {
        return theirs.animals().stream().filter(row -> row.subject().equals(loan.subject())).findFirst();
    }

    /// By what, e.g. `Rex · Margaret Thornton`.
    public String sought(Sought sought, Pen pen) {
        return sought.said().stream().map(pen::open).collect(joining(" · "));
    }

    /// Where its record is read, once it is lent and here.
    public Optional<SubjectId> readable(Askings.Row ask) {
        return ask.covered().filter(covered -> theirs.loans().stream().anyMatch(
            loan -> loan.subject().equals(covered)));
    }

    public String answer(Askings.Row ask, Pen pen) {
        if (ask.again().isPresent())
            return pen.say(this, "asks.too-much", ask.site(), pen.at(ask.again().get()));
        if (ask.outcome().isEmpty()) return pen.say(this, "asks.waiting", pen.at(ask.at()));
        return switch (ask.outcome().get()) {
            case LENT -> pen.say(this, ask.who().text().isBlank() ? "asks.lent-itself" : "asks.lent",
                pen.day(ask.until().orElse(pen.today().day())), pen.open(
                    ask.who()));
            case DECLINED -> pen.say(this, "asks.declined", pen.open(ask.no()), pen.open(ask.who()));
            case NOTHING -> pen.say(this, "asks.nothing");
        };
    }
}
