package org.lazaret.practice.nights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.rows.Rows;
import org.lazaret.group.cover.Loan;
import org.lazaret.group.cover.Reports;
import org.lazaret.group.cover.Summary;
import org.lazaret.group.cover.Summary.Line;
import org.lazaret.group.cover.Summary.Sort;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.clients.Consents;
import org.lazaret.practice.drugs.Given;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Chronicle;
import org.lazaret.practice.patients.Warnings;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.visits.Addenda;
import org.lazaret.practice.visits.Notes;

/// The whole record of an animal, as it is lent to a site that it is referred to: every signed note in full with who
/// wrote it, what was added, weights, medicines, telephone advice, warnings, what its owner agreed to, and what other
/// sites told of it.
///
/// @param zone in which days are counted
public record Recording(Rows rows, ZoneId zone, Who who) {
    private static final int MOST = 2_000;
    /// So that it goes into an entry, sealed, with its terms.
    private static final int MOST_BYTES = 22_000;
    /// Before the code of what its owner agreed to.
    public static final String AGREED = "✓ ";
    /// What stands in the place of all that is older.
    public static final String OLDER = "…";

    Summary of(Animals.Row animal, Clients.Row owner) {
        var lines = first(animal.id(), owner);
        lines.addAll(history(animal.id()));
        return fitting(new Summing(rows, zone).of(animal, owner, List.of()), lines);
    }

    private LocalDate day(Instant at) { return at.atZone(zone).toLocalDate(); }

    private List<Line> first(AnimalId animal, Clients.Row owner) {
        var lines = new ArrayList<Line>();
        for (var warning : rows.look(Warnings.of(animal)))
            lines.add(new Line(Sort.ALERT, LocalDate.EPOCH, warning.text()));
        for (var agreed : rows.look(Consents.of(owner.id())))
            lines.add(new Line(Sort.VISIT, day(agreed.since()), new Personal(AGREED + agreed.use().name())));
        return lines;
    }

    /// The latest first.
    private List<Line> history(AnimalId animal) {
        var lines = new ArrayList<Line>();
        for (var note : rows.look(Notes.of(animal, MOST)))
            if (note.signed().isPresent()) lines.add(line(note.written(), note.by(), note(note)));
        for (var added : rows.look(Addenda.of(animal)))
            lines.add(line(added.at(), added.by(), "+ " + added.text().text()));
        for (var weighing : rows.look(Weighings.of(animal)))
            lines.add(line(weighing.at(), weighing.by(), weighing.weight().toString()));
        for (var given : new Given().of(animal, MOST, rows))
            lines.add(new Line(Sort.MEDICINE, day(given.at()), signed(Recounting.medicine(given), who.is(
                given.by().orElseThrow()))));
        for (var told : new Chronicle().of(animal, MOST, rows))
            if (told.what() == Chronicle.Line.ADVISED && told.parts().getFirst() instanceof Personal said)
                lines.add(line(told.at(), told.by().orElseThrow(), "☎ " + said.text()));
        for (var seen : rows.look(Reports.of(animal.subject(), MOST)))
            lines.add(new Line(Sort.VISIT, day(seen.began()), signed(seen.site() + ": " + seen.gist().text(),
                seen.by())));
        return lines.stream().sorted(Comparator.comparing(Line::day).reversed()).toList();
    }

    private Line line(Instant at, AccountId by, String text) {
        return new Line(Sort.VISIT, day(at), signed(text, who.is(by)));
    }

    private static Personal signed(String text, Personal by) {
        return new Personal(by.text().isBlank() ? text : text + " — " + by.text());
    }

    private static String note(Notes.Row note) {
        var vitals = Stream.of(note.temperature(), note.pulse(), note.breaths(), note.membranes()).flatMap(
            Optional::stream).map(String::valueOf);
        var words = Stream.of(note.history(), note.examination(), note.assessment(), note.plan()).map(Personal::text);
        return Stream.concat(words, vitals).filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
    }

    private static Summary fitting(Summary brief, List<Line> lines) {
        var some = new ArrayList<Line>();
        for (var line : lines) {
            some.add(line);
            if (size(with(brief, some)) <= MOST_BYTES) continue;
            some.set(some.size() - 1, new Line(Sort.VISIT, line.day(), new Personal(OLDER)));
            break;
        }
        return with(brief, some);
    }

    private static Summary with(Summary brief, List<Line> lines) {
        return new Summary(brief.name(), brief.species(), brief.breed(), brief.chip(), brief.owner(), brief.weighed(),
            List.copyOf(lines));
    }

    private static int size(Summary summary) {
        return new Loan("", 0, Instant.EPOCH, Optional.of(new Loan.Terms(summary, LocalDate.EPOCH, new Personal(""),
            new Personal("")))).size();
    }
}
