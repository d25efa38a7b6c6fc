package org.lazaret.practice.drugs;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Rows;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Chapter;
import org.lazaret.practice.patients.Told;

/// What an animal was given from the registers, in its history.
public final class Given implements Chapter {
    /// What is said of a line of a register.
    public enum Line { GIVEN }

    @Override public List<Told> of(AnimalId animal, int most, Rows rows) {
        return rows.look(new Look<>(RegisterLines.Line.class, """
            select * from register_line where whom = ? and what = 'DISPENSED' order by at desc, book, line limit ?""",
            List.of(animal.name(), (long) most))).stream().map(Given::told).toList();
    }

    private static Measure.Word unit(DrugId drug, RegisterLines.Line line) {
        return Drug.of(drug).map(Drug::measure).orElse(Measure.ML).word(line.dispensed());
    }

    private static Told told(RegisterLines.Line line) {
        var drug = new DrugId(line.book().substring(line.book().indexOf('/') + 1));
        var name = Drug.of(drug).map(known -> known.name() + " " + known.strength()).orElse(drug.name());
        return new Told(line.at(), Optional.of(line.by()), Line.GIVEN, List.of(name, line.dispensed(), unit(drug, line),
            line.line()),
            "/drugs/" + drug.name() + "/register");
    }
}
