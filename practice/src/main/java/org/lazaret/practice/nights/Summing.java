package org.lazaret.practice.nights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.core.book.Personal;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.SiteBook;
import org.lazaret.group.cover.Summary;
import org.lazaret.group.cover.Summary.Line;
import org.lazaret.group.cover.Summary.Sort;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.drugs.Given;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Warnings;
import org.lazaret.practice.visits.Notes;

/// What is told of an animal to those who may be called to it at night: short, and the latest of everything.
///
/// @param zone in which days are counted
record Summing(Rows rows, ZoneId zone) {
    private static final int MOST_ALERTS = 6;
    private static final int MOST_MEDICINES = 4;
    private static final int MOST_VISITS = 3;
    private static final int LONGEST = 300;

    static Summing at(Desk desk) {
        return new Summing(desk::look, ZoneId.of(desk.read(SiteBook.BOOK).timeZone()));
    }

    Summary of(Animals.Row animal, Clients.Row owner) { return of(animal, owner, lines(animal.id())); }

    /// Who it is and whom to ring, with what is said of it.
    Summary of(Animals.Row animal, Clients.Row owner, List<Line> lines) {
        var weighed = animal.weight().flatMap(weight -> animal.weighed().map(at -> new Summary.Weighed(weight.grams(),
            day(at))));
        return new Summary(animal.name(), animal.species().name(), animal.breed(), animal.chip(), new Summary.Owner(
            owner.name(), owner.phone()), weighed, lines);
    }

    private LocalDate day(Instant at) { return at.atZone(zone).toLocalDate(); }

    private List<Line> lines(AnimalId animal) {
        var lines = new ArrayList<Line>();
        for (var warning : rows.look(Warnings.of(animal)).stream().limit(MOST_ALERTS).toList())
            lines.add(new Line(Sort.ALERT, LocalDate.EPOCH, cut(warning.text().text())));
        for (var given : new Given().of(animal, MOST_MEDICINES, rows))
            lines.add(new Line(Sort.MEDICINE, day(given.at()), cut(Recounting.medicine(given))));
        for (var note : rows.look(Notes.of(animal, MOST_VISITS))) {
            add(lines, Sort.PROBLEM, note.written(), note.assessment());
            add(lines, Sort.VISIT, note.written(), new Personal(visit(note)));
        }
        return List.copyOf(lines);
    }

    private void add(List<Line> lines, Sort sort, Instant at, Personal text) {
        if (!text.text().isBlank()) lines.add(new Line(sort, day(at), cut(text.text())));
    }

    /// What was done, else what was seen.
    private static String visit(Notes.Row note) {
        return Stream.of(note.plan(), note.examination(), note.history()).map(Personal::text).filter(
            text -> !text.isBlank()).findFirst().orElse("");
    }

    /// In one line.
    private static Personal cut(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return new Personal(line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…");
    }
}
