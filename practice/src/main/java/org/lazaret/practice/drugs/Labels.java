package org.lazaret.practice.drugs;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.LocalDate;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.drugs.Labels.Command;
import org.lazaret.practice.drugs.Labels.Event;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.premises.Premises;

/// The labels that were written for one animal: none leaves with a blank on it. A wrong one stands, and a new one is
/// written.
///
/// Source: Veterinary Medicines Regulations 2013 (SI 2013/2033), schedule 3; RCVS, "What are the main issues regarding
/// labelling cascade medicines?" (the twelve things that stand on it).
///
/// @param written how many
public record Labels(long written) implements Book<Labels, Command, Event> {
    public static final Kind<Labels, Command, Event> KIND = new Kind<>("drugs", new Labels(0), Command.class,
        Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    public sealed interface Command {}
    public record WriteLabel(AnimalId animal, LabelText text) implements Command {}

    public sealed interface Event {}
    /// @param number of the labels of this animal: 1, 2, 3 …
    public record Labelled(long number, LabelText text) implements Event {}

    public record LabelAnimalUnknown() implements Refusal {}
    /// The practice has not said what it is called on paper and where it is.
    public record SupplierUnnamed() implements Refusal {}
    public record LabelAmountMissing() implements Refusal {}
    public record DirectionsMissing() implements Refusal {}
    public record WarningsMissing() implements Refusal {}
    public record PrescriberMissing() implements Refusal {}
    public record ExpiredAlready(LocalDate expires) implements Refusal {}

    public static BookId<Labels, Command, Event> of(AnimalId animal) {
        return KIND.of(animal.name(), animal.subject());
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case WriteLabel(var animal, _) when scene.read(animal.book()).owner().isEmpty() ->
                refuse(new LabelAnimalUnknown());
            case WriteLabel(_, var text) when !text.amount().some() -> refuse(new LabelAmountMissing());
            case WriteLabel(_, var text) when text.directions().text().isBlank() -> refuse(new DirectionsMissing());
            case WriteLabel(_, var text) when text.warnings().text().isBlank() -> refuse(new WarningsMissing());
            case WriteLabel(_, var text) when text.prescriber().name().isBlank() -> refuse(new PrescriberMissing());
            case WriteLabel(_, var text) when text.expires().isBefore(scene.stamp().day()) ->
                refuse(new ExpiredAlready(text.expires()));
            case WriteLabel _ when scene.read(Premises.BOOK).letterhead().isEmpty() -> refuse(new SupplierUnnamed());
            case WriteLabel(_, var text) -> write(new Labelled(written + 1, text));
        };
    }

    @Override public Labels after(Event event) {
        return switch (event) {
            case Labelled(var number, _) when number != written + 1 ->
                throw new CorruptBook("label %d follows %d".formatted(number, written));
            case Labelled(var number, _) -> new Labels(number);
        };
    }
}
