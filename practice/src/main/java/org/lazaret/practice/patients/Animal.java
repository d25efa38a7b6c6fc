package org.lazaret.practice.patients;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.Animal.Command;
import org.lazaret.practice.patients.Animal.Event;

/// What is known of one animal: whose it is, what it weighed, what must be known before it is touched.
///
/// It has a key of its own and holds its owner's number alone: its history can follow it, and the owner's name does
/// not.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 13; microchips: SI 2023/468, regulation 2 (15
/// digits).
///
/// @param owner empty before it was registered
/// @param weighings how many are written down
/// @param warned how many warnings were ever given
/// @param standing the numbers of the warnings that still stand
public record Animal(Optional<ClientId> owner, long weighings, long warned, List<Long> standing)
    implements
        Book<Animal, Command, Event> {
    public static final Kind<Animal, Command, Event> KIND = new Kind<>("patients",
        new Animal(Optional.empty(), 0, 0, List.of()), Command.class, Event.class, Kind.Key.SUBJECT,
        Kind.Size.REPLAYED);

    public sealed interface Command {}
    public record Register(ClientId owner, Details details) implements Command {}
    public record Correct(Details details) implements Command {}
    public record Weigh(Weight weight) implements Command {}
    public record Warn(Personal text) implements Command {}
    public record LiftWarning(long number) implements Command {}

    public sealed interface Event {}
    public record Registered(ClientId owner, Details details) implements Event {}
    public record Corrected(Details details) implements Event {}
    /// @param number of its weighings: 1, 2, 3 …
    public record Weighed(Weight weight, long number) implements Event {}
    /// @param number of its warnings: 1, 2, 3 …
    public record Warned(Personal text, long number) implements Event {}
    public record WarningLifted(long number) implements Event {}

    public record OwnerUnknown() implements Refusal {}
    public record AnimalUnknown() implements Refusal {}
    public record AlreadyRegistered() implements Refusal {}
    public record NameMissing() implements Refusal {}
    public record WeightImpossible(Weight weight) implements Refusal {}
    public record NoSuchWarning(long number) implements Refusal {}
    public record WarningEmpty() implements Refusal {}
    public record ChipMalformed() implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Register _ when owner.isPresent() -> refuse(new AlreadyRegistered());
            case Register(var whose, _) when !scene.read(whose.book()).registered() -> refuse(new OwnerUnknown());
            case Register(_, var details) when nameless(details) -> refuse(new NameMissing());
            case Register(_, var details) when !details.chipReads() -> refuse(new ChipMalformed());
            case Register(var whose, var details) -> write(new Registered(whose, details));
            case Correct _,Weigh _,Warn _,LiftWarning _ when owner.isEmpty() -> refuse(new AnimalUnknown());
            case Correct(var details) when nameless(details) -> refuse(new NameMissing());
            case Correct(var details) when !details.chipReads() -> refuse(new ChipMalformed());
            case Correct(var details) -> write(new Corrected(details));
            case Weigh(var weight) when !weight.possible() -> refuse(new WeightImpossible(weight));
            case Weigh(var weight) -> write(new Weighed(weight, weighings + 1));
            case Warn(var text) when text.text().isBlank() -> refuse(new WarningEmpty());
            case Warn(var text) -> write(new Warned(text, warned + 1));
            case LiftWarning(var number) when !standing.contains(number) -> refuse(new NoSuchWarning(number));
            case LiftWarning(var number) -> write(new WarningLifted(number));
        };
    }

    @Override public Animal after(Event event) {
        return switch (event) {
            case Registered(var whose, _) -> new Animal(Optional.of(whose), weighings, warned, standing);
            case Corrected _ -> this;
            case Weighed(_, var number) -> new Animal(owner, next("weighing", weighings, number), warned, standing);
            case Warned(_, var number) -> new Animal(owner, weighings, next("warning", warned, number), with(number));
            case WarningLifted(var number) -> new Animal(owner, weighings, warned, without(number));
        };
    }

    private static boolean nameless(Details details) { return details.name().text().isBlank(); }

    private static long next(String what, long before, long number) {
        if (number != before + 1) throw new CorruptBook("%s %d follows %d".formatted(what, number, before));
        return number;
    }

    private List<Long> with(long number) {
        var more = new ArrayList<>(standing);
        more.add(number);
        return List.copyOf(more);
    }

    private List<Long> without(long number) {
        if (!standing.contains(number))
            throw new CorruptBook("warning %d is lifted and does not stand".formatted(number));
        return standing.stream().filter(each -> each != number).toList();
    }
}
