package org.lazaret.practice.drugs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.pages.Words;
import org.lazaret.pages.Pen;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.Discrepancies;
import org.lazaret.practice.drugs.Doses;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.Measure;
import org.lazaret.practice.drugs.Mistake;
import org.lazaret.practice.drugs.RegisterLines.Line;
import org.lazaret.practice.drugs.RegisterLines.What;
import org.lazaret.practice.drugs.Waste;
import org.lazaret.practice.pages.Choice;
import org.lazaret.practice.pages.ChoicePage;
import org.lazaret.practice.patients.Animals;

/// One drug's register on the screen: the balance, forms to write in it, the lines with the newest first.
///
/// @param patients the animals that its lines name, those that were not erased
/// @param choice which animals the form to dispense offers
/// @param unnamed whether no label can be written, because the practice never said what it is called
public record RegisterPage(Drug drug, DrugsPage.Register register, Lines lines, ChoicePage choice,
    boolean unnamed, Optional<Refusal> refusal) implements Measuring {
    @Override public Measure measure() { return drug.measure(); }

    /// What is written, who the patients in it are, and the counts that did not agree.
    ///
    /// @param earlier before which line others are; empty if there are none
    public record Lines(List<Line> lines, Optional<Long> earlier, List<Animals.Row> patients,
        List<Discrepancies.Row> differences) {}

    @Override public String title(Words words) { return drug.name() + " " + drug.strength(); }

    @Override public String path() { return "/drugs/" + drug.id().name() + "/register"; }

    /// Who counted, and when.
    public String counted(Discrepancies.Row count, Pen pen) {
        return pen.say(this, "register.counted-by", pen.name(count.by()), pen.at(count.at()));
    }

    /// E.g. `dog, into a muscle: 0.1–0.3 mg/kg`.
    public String dose(Doses.Kept one, Pen pen) { return Amounts.say(one.dose(), pen); }

    /// An amount with its unit; nothing for none.
    public String say(Amount amount, Pen pen) {
        return amount.equals(Amount.NONE) ? "" : Amounts.say(amount, drug, pen);
    }

    public String left(Line line, Pen pen) { return Amounts.say(line.balance(), drug, pen); }

    public String difference(Discrepancies.Row count, Pen pen) { return Amounts.say(count.difference(), drug, pen); }

    /// Where what was written before these lines is read.
    public Optional<String> earlier() { return lines.earlier.map(line -> path() + "?before=" + line); }

    public boolean labelled(Line line) { return line.what() == What.DISPENSED; }

    public String label(Line line) { return path() + "/lines/" + line.line() + "/label"; }

    /// Whether it is known already for whom one dispenses.
    public boolean forSomeone() { return choice.animals().size() == 1; }

    public Choice choose(Pen pen) { return new Choice(choice, pen); }

    /// Whom a line names: a supplier, a patient, a witness or another line.
    public String whom(Line line, Pen pen) {
        return switch (line.what()) {
            case RECEIVED -> pen.say(this, "register.from", line.whom());
            case DISPENSED -> pen.say(this, "register.to", patient(line.whom(), pen));
            case CORRECTED -> pen.say(this, "register.of-line", line.whom(), Mistake.valueOf(line.why()));
            case COUNTED -> pen.say(this, "register.witnessed", pen.name(new AccountId(line.whom())));
            case BROACHED -> pen.say(this, "drugs.use-by", LocalDate.parse(line.why()));
            case DESTROYED -> pen.say(this, "register.destroyed", Waste.valueOf(line.why()),
                pen.name(new AccountId(line.whom())));
        };
    }

    private String patient(String animal, Pen pen) {
        return lines.patients.stream().filter(row -> row.subject().name().equals(animal)).findFirst().map(
            row -> pen.open(row.name()) + ", " + pen.word(row.species())).orElseGet(
                () -> pen.say(this, "register.patient", animal));
    }
}
