package org.lazaret.practice.nights.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Loans;
import org.lazaret.group.cover.Summaries;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.nights.Referrals;
import org.lazaret.practice.patients.Animals;

/// Whose records other sites may read, and whose of theirs may be read here.
public record SharedPage(Ours ours, Theirs theirs) implements Page {
    public record Ours(List<Referrals.Row> referrals, List<Animals.Row> animals, List<Givens.Row> lent) {}

    public record Theirs(List<Loans.Row> loans, List<Summaries.Row> animals) {}

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
}
