package org.lazaret.practice.drugs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Place;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.drugs.Doses;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.drugs.LabelRows;
import org.lazaret.practice.drugs.LabelText;
import org.lazaret.practice.drugs.Measure;
import org.lazaret.practice.drugs.RegisterLines.Line;
import org.lazaret.practice.drugs.Storage;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.premises.Letterhead;

/// The label of what was dispensed in one line of a register: a form until it is written, then a page to print.
///
/// @param labels that were written for the line, the latest first
/// @param supplier as it was called when the latest was written
/// @param unnamed whether the practice never said what it is called, so that no label can be written
/// @param typed where that was refused
public record LabelPage(Drug drug, Line line, Whose whose, List<LabelRows.Row> labels, Optional<Letterhead> supplier,
    boolean unnamed, Optional<LabelText> typed, Optional<Refusal> refusal)
    implements
        Measuring {
    /// The animal, its owner unless they were erased, and what its kind is given of the drug.
    public record Whose(Animals.Row animal, Optional<Clients.Row> owner, List<Doses.Kept> doses) {}

    private static final int USUAL_DAYS = 28;

    @Override public String title(Words words) { return words.say(LabelPage.class, "label.title"); }

    @Override public String path() { return register() + "/lines/" + line.line() + "/label"; }

    public String register() { return "/drugs/" + drug.id().name() + "/register"; }

    /// A number without its unit, as a form takes it.
    public String amount() { return typed.map(LabelText::amount).orElse(line.dispensed()).toString(); }

    public String directions(Pen pen) { return typed.map(text -> pen.open(text.directions())).orElse(""); }

    public String warnings(Pen pen) {
        return typed.map(text -> pen.open(text.warnings())).orElseGet(() -> pen.say(this, "label.usual-warnings"));
    }

    /// Under lock, unless something else was typed.
    public Storage storage() { return typed.map(LabelText::storage).orElse(Storage.LOCKED); }

    public String dose(Doses.Kept one, Pen pen) { return Amounts.say(one.dose(), pen); }

    @Override public Measure measure() { return drug.measure(); }

    /// How much is in the bottle, e.g. `2 ml`.
    public String contents(LabelRows.Row label, Pen pen) { return Amounts.say(label.amount(), drug, pen); }

    public LocalDate expires(Pen pen) {
        return typed.map(LabelText::expires).orElseGet(() -> pen.today().day().plusDays(USUAL_DAYS));
    }

    @Override public Optional<SubjectId> about() { return Optional.of(whose.animal.subject()); }

    /// Who supplies it, and where: the place's own name where it never said.
    public String supplier(Pen pen) {
        return supplier.map(head -> head.name() + ", " + head.address() + ", " + head.phone()).orElse(
            pen.place().name());
    }

    /// Whoever sits there, unless another name was picked.
    public boolean prescribes(Place.Person person, Pen pen) {
        return typed.map(LabelText::prescriber).or(pen::me).equals(Optional.of(person.account()));
    }

    public String owner(Pen pen) {
        return whose.owner.map(row -> pen.open(row.name()) + ", " + pen.open(row.address())).orElseGet(
            () -> pen.say(this, "label.owner-erased"));
    }
}
