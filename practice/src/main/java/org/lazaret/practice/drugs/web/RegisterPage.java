package org.lazaret.practice.drugs.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.pages.Pen;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.Mistake;
import org.lazaret.practice.drugs.RegisterLines.Line;
import org.lazaret.practice.drugs.Waste;
import org.lazaret.practice.pages.Choice;
import org.lazaret.practice.pages.ChoicePage;
import org.lazaret.practice.patients.Animals;

/// One drug's register on the screen: the balance, forms to write in it, the lines with the newest first.
///
/// @param patients the animals that its lines name, those that were not erased
/// @param choice which animals the form to dispense offers
public record RegisterPage(Drug drug, DrugsPage.Register register, Lines lines, ChoicePage choice,
    Optional<Refusal> refusal) implements Page {
    /// What is written, and who the patients in it are.
    public record Lines(List<Line> lines, List<Animals.Row> patients) {}

    @Override public String title(Words words) { return drug.name() + " " + drug.strength(); }

    @Override public String path() { return "/drugs/" + drug.id().name() + "/register"; }

    public Choice choose(Pen pen) { return new Choice(choice, pen); }

    /// Whom a line names: a supplier, a patient, a witness or another line.
    public String whom(Line line, Pen pen) {
        return switch (line.what()) {
            case RECEIVED -> "from " + line.whom();
            case DISPENSED -> "to " + patient(line.whom(), pen);
            case CORRECTED -> "line %s: %s".formatted(line.whom(), pen.word(Mistake.valueOf(line.why())));
            case COUNTED -> "witness " + pen.name(new AccountId(line.whom()));
            case BROACHED -> "use by " + pen.day(java.time.LocalDate.parse(line.why()));
            case DESTROYED -> "%s; witness %s".formatted(pen.word(Waste.valueOf(line.why())),
                pen.name(new AccountId(line.whom())));
        };
    }

    private String patient(String animal, Pen pen) {
        return lines.patients.stream().filter(row -> row.subject().name().equals(animal)).findFirst().map(
            row -> pen.open(row.name()) + ", " + pen.word(row.species())).orElse("patient " + animal);
    }
}
