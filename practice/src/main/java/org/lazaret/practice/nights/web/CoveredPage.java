package org.lazaret.practice.nights.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Summaries;
import org.lazaret.group.cover.Summary.Sort;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Weight;

/// An animal of another site, as that site last told.
public record CoveredPage(Summaries.Row animal, List<Summaries.Line> lines, Optional<Refusal> refusal)
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

    public List<Summaries.Line> of(Sort sort) { return lines.stream().filter(line -> line.sort() == sort).toList(); }
}
