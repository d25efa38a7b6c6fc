package org.lazaret.practice.nights.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Loans;
import org.lazaret.group.cover.Summaries;
import org.lazaret.group.cover.Summary.Sort;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.clients.Use;
import org.lazaret.practice.nights.Recording;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Weight;

/// An animal of another site, as that site last told.
///
/// @param loan on what terms its whole record is lent; empty if it is covered
public record CoveredPage(Summaries.Row animal, List<Summaries.Line> lines, Optional<Loans.Row> loan,
    Optional<Refusal> refusal)
    implements
        Page {
    @Override public String title(Words words) { return animal.name().text(); }

    @Override public String path() { return "/covered/" + animal.subject().name(); }

    @Override public Optional<SubjectId> about() { return Optional.of(animal.subject()); }

    public Species species() { return Species.named(animal.species()); }

    public Optional<Weight> weight() { return animal.weighed().map(_ -> new Weight(animal.grams())); }

    public List<String> phones() { return Clients.phones(animal.phone()); }

    public List<Summaries.Line> alerts() { return of(Sort.ALERT); }

    /// What there is besides alerts.
    public List<Sort> sorts() {
        return Arrays.stream(Sort.values()).filter(sort -> sort != Sort.ALERT && !of(sort).isEmpty()).toList();
    }

    /// Why it is here, and how much of it.
    public String terms(Pen pen) {
        return loan.map(is -> pen.say(this, "covered.lent", pen.open(is.by()), pen.open(is.reason()),
            pen.day(is.until()))).orElseGet(() -> pen.say(this, "covered.summary"));
    }

    /// What its owner agreed to is a code; all else was typed or measured.
    public String text(Summaries.Line line, Pen pen) {
        var text = pen.open(line.text());
        for (var use : Use.values()) if (text.equals(Recording.AGREED + use.name())) return pen.word(use);
        return text.equals(Recording.OLDER) ? pen.say(this, "covered.older", animal.home()) : text;
    }

    public List<Summaries.Line> of(Sort sort) { return lines.stream().filter(line -> line.sort() == sort).toList(); }
}
