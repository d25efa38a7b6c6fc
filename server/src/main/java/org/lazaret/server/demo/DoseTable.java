package org.lazaret.server.demo;

import java.util.List;
import org.lazaret.practice.drugs.Dose;
import org.lazaret.practice.drugs.Doses;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.Origin;
import org.lazaret.practice.drugs.PerKilo;
import org.lazaret.practice.drugs.Route;
import org.lazaret.practice.patients.Species;

/// The doses of the shown practice: some came from its old system, some with the program, and its vets have looked at a
/// part of them. They are for show, and nobody may dose by them.
final class DoseTable {
    private static final List<Line> LINES = List.of(
        new Line("methadone-10", Species.DOG, Route.MUSCLE, "0.5-1", Origin.IMPORTED, true),
        new Line("methadone-10", Species.CAT, Route.MUSCLE, "0.3-0.6", Origin.IMPORTED, true),
        new Line("methadone-10", Species.RABBIT, Route.MUSCLE, "0.3-0.7", Origin.TEMPLATE, false),
        new Line("ketamine-100", Species.DOG, Route.VEIN, "2.5-5", Origin.IMPORTED, true),
        new Line("ketamine-100", Species.CAT, Route.MUSCLE, "5-10", Origin.IMPORTED, false),
        new Line("ketamine-100", Species.RABBIT, Route.UNDER_SKIN, "5-15", Origin.TEMPLATE, false),
        new Line("buprenorphine-0-3", Species.DOG, Route.MUSCLE, "0.01-0.02", Origin.IMPORTED, true),
        new Line("buprenorphine-0-3", Species.CAT, Route.MUSCLE, "0.01-0.02", Origin.IMPORTED, true),
        new Line("phenobarbital-60", Species.DOG, Route.MOUTH, "2-3", Origin.TEMPLATE, false),
        new Line("gabapentin-100", Species.CAT, Route.MOUTH, "5-10", Origin.TEMPLATE, false));

    /// @param range of milligrams for each kilogram, e.g. `0.5-1`
    private record Line(String drug, Species species, Route route, String range, Origin origin, boolean reviewed) {
        Dose dose() {
            var ends = range.split("-");
            return new Dose(species, route, PerKilo.of(ends[0]), PerKilo.of(ends[1]));
        }
    }

    private DoseTable() {}

    static void enter(Staff staff) {
        for (var line : LINES) {
            var book = Doses.of(new DrugId(line.drug));
            staff.tell(Staff.SAM, book, new Doses.BringDose(line.dose(), line.origin));
            if (line.reviewed) staff.tell(Staff.ANNA, book, new Doses.ReviewDose(staff.read(book).doses().size()));
        }
    }
}
