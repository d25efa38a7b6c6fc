package org.lazaret.practice.patients.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.Animal.WeightJumps;
import org.lazaret.practice.patients.Animal.WeightUnlikely;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Chronicle;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Told;
import org.lazaret.practice.patients.Warnings;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.patients.Weight;

/// An animal: what must be known before it is touched, what it is and whose, what it weighed, what was done.
///
/// @param owner empty if they were erased
public record AnimalPage(Animals.Row animal, Optional<Clients.Row> owner, Known known, Optional<Refusal> refusal)
    implements
        Page {
    /// How many lines of history are shown at first.
    static final int FEW = 30;
    private static final int ROWS = 8;
    private static final int OLD_DAYS = 90;

    /// @param warnings that stand
    /// @param all whether everything is told, or only the latest
    public record Known(List<Warnings.Row> warnings, List<Weighings.Row> weighings, List<Told> history, boolean all) {}

    /// What was advised by telephone.
    ///
    /// @param number as its book counts
    public record Phoned(Instant at, Personal said, long number) {
        static Optional<Phoned> of(Told line) {
            return line.parts().getFirst() instanceof Personal said && line.parts().getLast() instanceof Long number
                ? Optional.of(new Phoned(line.at(), said, number))
                : Optional.empty();
        }
    }

    @Override public String title(Words words) { return animal.name().text(); }

    @Override public String path() { return "/animals/" + animal.id().name(); }

    @Override public Optional<SubjectId> about() { return Optional.of(animal.id().subject()); }

    public Details details() {
        return new Details(animal.name(), animal.species(), animal.breed(), animal.sex(), animal.born(), animal.chip());
    }

    /// Its age, today or on the day it died; empty if nobody knows when it was born.
    public Optional<String> age(Pen pen) {
        var on = animal.died().orElse(pen.today().day());
        return animal.born().filter(born -> !born.isAfter(on)).map(born -> new Age(born, on).text(
            pen.place().words()));
    }

    /// The day it was weighed last.
    public Optional<LocalDate> weighed(Pen pen) {
        return animal.weighed().map(at -> at.atZone(pen.place().zone()).toLocalDate());
    }

    /// Too long ago to dose by.
    public boolean old(LocalDate weighed, Pen pen) { return weighed.isBefore(pen.today().day().minusDays(OLD_DAYS)); }

    public Optional<Curve> curve() {
        return known.weighings().size() < 2 ? Optional.empty() : Optional.of(Curve.of(known.weighings()));
    }

    /// A weight that was typed and is hard to believe.
    public Optional<Weight> doubted() {
        return refusal.flatMap(reason -> switch (reason) {
            case WeightJumps(var weight, _) -> Optional.of(weight);
            case WeightUnlikely(var weight, _) -> Optional.of(weight);
            default -> Optional.empty();
        });
    }

    /// The weighings in the table: the latest, or all.
    public List<Weighings.Row> shown() {
        return known.all() ? known.weighings() : known.weighings().stream().limit(ROWS).toList();
    }

    /// What was advised by telephone and stands, of the history that is shown, the latest first.
    public List<Phoned> advice() {
        return known.history().stream().filter(line -> line.what() == Chronicle.Line.ADVISED).flatMap(
            line -> Phoned.of(line).stream()).toList();
    }

    /// Whether there may be more history than is shown.
    public boolean more() { return !known.all() && known.history().size() == FEW; }
}
