package org.lazaret.practice.patients;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.LocalDate;
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
/// Source: RCVS Code of Professional Conduct, supporting guidance 13; microchips: `Chip`.
///
/// @param owner empty before it was registered
/// @param died the day, empty while it lives
/// @param species unknown before it was registered
/// @param warned how many warnings were ever given
/// @param standing the numbers of the warnings that still stand
/// @param advised by telephone
public record Animal(Optional<ClientId> owner, Optional<LocalDate> died, Species species, Scales scales, long warned,
    List<Long> standing, Advice advised)
    implements
        Book<Animal, Command, Event> {
    public static final Kind<Animal, Command, Event> KIND = new Kind<>("patients",
        new Animal(Optional.empty(), Optional.empty(), Species.OTHER, Scales.NONE, 0, List.of(), Advice.NONE),
        Command.class, Event.class, Kind.Key.SUBJECT, Kind.Size.REPLAYED);

    public sealed interface Command {}
    public record Register(ClientId owner, Details details) implements Command {}
    public record Correct(Details details) implements Command {}
    public sealed interface OfWeight extends Command {}
    public record Weigh(Weight weight) implements OfWeight {}
    /// Weighs although it is hard to believe: by someone who looked once more and says so.
    public record WeighSurely(Weight weight) implements OfWeight {}
    /// It was another weight that the scales showed.
    public record CorrectWeighing(long number, Weight weight) implements OfWeight {}
    /// It was not this animal that stood on the scales.
    public record WithdrawWeighing(long number) implements OfWeight {}
    public record Warn(Personal text) implements Command {}
    public record LiftWarning(long number) implements Command {}
    public sealed interface OfAdvice extends Command {}
    /// Somebody rang about it.
    ///
    /// @param said what it was about, and what was advised
    public record Advise(Personal said) implements OfAdvice {}
    /// It was another animal that somebody rang about.
    public record WithdrawAdvice(long number) implements OfAdvice {}
    /// From now on it is another client's; the old owner is in no later line.
    public record ChangeOwner(ClientId owner) implements Command {}
    public sealed interface OfDeath extends Command {}
    /// @param day on which it died, today or before
    public record Die(LocalDate day) implements OfDeath {}
    /// It lives: its death was written by mistake.
    public record WithdrawDeath() implements OfDeath {}

    public sealed interface Event {}
    public record Registered(ClientId owner, Details details) implements Event {}
    public record Corrected(Details details) implements Event {}
    /// @param number of its weighings: 1, 2, 3 …
    public record Weighed(Weight weight, long number) implements Event {}
    /// @param number of its warnings: 1, 2, 3 …
    public record WeighingCorrected(long number, Weight weight) implements Event {}
    public record WeighingWithdrawn(long number) implements Event {}
    public record Warned(Personal text, long number) implements Event {}
    public record WarningLifted(long number) implements Event {}
    /// @param number of what was ever advised about it by telephone: 1, 2, 3 …
    public record Advised(Personal said, long number) implements Event {}
    /// What was said stands, struck through.
    public record AdviceWithdrawn(long number) implements Event {}
    public record OwnerChanged(ClientId owner) implements Event {}
    public record Died(LocalDate day) implements Event {}
    public record DeathWithdrawn() implements Event {}

    public record OwnerUnknown() implements Refusal {}
    public record AnimalUnknown() implements Refusal {}
    public record AlreadyRegistered() implements Refusal {}
    public record NameMissing() implements Refusal {}
    public record WeightImpossible(Weight weight) implements Refusal {}
    public record WeightJumps(Weight weight, Weight before) implements Refusal {}
    public record WeightUnlikely(Weight weight, Species species) implements Refusal {}
    public record NoSuchWeighing(long number) implements Refusal {}
    public record WeightAlready(Weight weight) implements Refusal {}
    public record NoSuchWarning(long number) implements Refusal {}
    public record WarningEmpty() implements Refusal {}
    public record AdviceEmpty() implements Refusal {}
    public record NoSuchAdvice(long number) implements Refusal {}
    /// @param digits how many characters there are
    public record ChipLength(int digits) implements Refusal {}
    public record ChipPrefix(String prefix) implements Refusal {}
    public record ChipTooLarge() implements Refusal {}
    public record OwnerAlready() implements Refusal {}
    public record DeadAlready(LocalDate day) implements Refusal {}
    public record DeathToCome(LocalDate day) implements Refusal {}
    public record AliveAlready() implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Register _ when owner.isPresent() -> refuse(new AlreadyRegistered());
            case Register(var whose, _) when isUnknown(whose, scene) -> refuse(new OwnerUnknown());
            case Register(var whose, var details) -> checked(details, new Registered(whose, details));
            case Correct _,OfWeight _,Warn _,LiftWarning _,OfAdvice _,ChangeOwner _,OfDeath _ when owner.isEmpty() ->
                refuse(new AnimalUnknown());
            case Correct(var details) -> checked(details, new Corrected(details));
            case OfWeight weighing -> decide(weighing);
            case Warn(var text) when text.text().isBlank() -> refuse(new WarningEmpty());
            case Warn(var text) -> write(new Warned(text, warned + 1));
            case LiftWarning(var number) when !standing.contains(number) -> refuse(new NoSuchWarning(number));
            case LiftWarning(var number) -> write(new WarningLifted(number));
            case OfAdvice advice -> decide(advice);
            case ChangeOwner(var whose) when isUnknown(whose, scene) -> refuse(new OwnerUnknown());
            case ChangeOwner(var whose) when owner.equals(Optional.of(whose)) -> refuse(new OwnerAlready());
            case ChangeOwner(var whose) -> write(new OwnerChanged(whose));
            case OfDeath death -> decide(death, scene);
        };
    }

    private Optional<Refusal> doubt(Weight weight) {
        return scales.last().flatMap(last -> weight.doubt(last, species)).or(() -> weight.doubt(species));
    }

    private Verdict<Event> decide(OfWeight command) {
        return switch (command) {
            case Weigh(var weight) ->
                doubt(weight).<Verdict<Event>>map(Verdict::refuse).orElseGet(() -> weighed(weight));
            case WeighSurely(var weight) -> weighed(weight);
            case CorrectWeighing(var number, _) when scales.find(number).isEmpty() ->
                refuse(new NoSuchWeighing(number));
            case CorrectWeighing(_, var weight) when !weight.possible() -> refuse(new WeightImpossible(weight));
            case CorrectWeighing(var number, var weight) when scales.find(number).equals(Optional.of(weight)) ->
                refuse(new WeightAlready(weight));
            case CorrectWeighing(var number, var weight) -> write(new WeighingCorrected(number, weight));
            case WithdrawWeighing(var number) when scales.find(number).isEmpty() -> refuse(new NoSuchWeighing(number));
            case WithdrawWeighing(var number) -> write(new WeighingWithdrawn(number));
        };
    }

    private Verdict<Event> decide(OfAdvice command) {
        return switch (command) {
            case Advise(var said) when said.text().isBlank() -> refuse(new AdviceEmpty());
            case Advise(var said) -> write(new Advised(said, advised.written() + 1));
            case WithdrawAdvice(var number) when !advised.stands(number) -> refuse(new NoSuchAdvice(number));
            case WithdrawAdvice(var number) -> write(new AdviceWithdrawn(number));
        };
    }

    private Verdict<Event> decide(OfDeath command, Scene scene) {
        return switch (command) {
            case Die _ when died.isPresent() -> refuse(new DeadAlready(died.get()));
            case Die(var day) when day.isAfter(scene.stamp().day()) -> refuse(new DeathToCome(day));
            case Die(var day) -> write(new Died(day));
            case WithdrawDeath _ when died.isEmpty() -> refuse(new AliveAlready());
            case WithdrawDeath _ -> write(new DeathWithdrawn());
        };
    }

    private Verdict<Event> weighed(Weight weight) {
        return weight.possible()
            ? write(new Weighed(weight, scales.written() + 1))
            : refuse(new WeightImpossible(weight));
    }

    private static boolean isUnknown(ClientId client, Scene scene) { return !scene.read(client.book()).takes(); }

    private static Verdict<Event> checked(Details details, Event event) {
        if (details.nameless()) return refuse(new NameMissing());
        return Chip.fault(details.chip().text()).<Verdict<Event>>map(Verdict::refuse).orElseGet(() -> write(event));
    }

    @Override public Animal after(Event event) {
        return switch (event) {
            case Registered(var whose, var details) -> owned(whose).is(details.species());
            case OwnerChanged(var whose) -> owned(whose);
            case Corrected(var details) -> is(details.species());
            case Weighed(var weight, var number) -> weighing(scales.with(number, weight));
            case WeighingCorrected(var number, var weight) -> weighing(scales.corrected(number, weight));
            case WeighingWithdrawn(var number) -> weighing(scales.without(number));
            case Warned(_, var number) -> new Animal(owner, died, species, scales, next(number), with(number), advised);
            case WarningLifted(var number) ->
                new Animal(owner, died, species, scales, warned, without(number), advised);
            case Advised(_, var number) -> advised(advised.with(number));
            case AdviceWithdrawn(var number) -> advised(advised.without(number));
            case Died _ when died.isPresent() -> throw new CorruptBook("%s, and died %s".formatted(event, died.get()));
            case Died(var day) -> new Animal(owner, Optional.of(day), species, scales, warned, standing, advised);
            case DeathWithdrawn _ when died.isEmpty() ->
                throw new CorruptBook("a death is withdrawn that is not there");
            case DeathWithdrawn _ -> new Animal(owner, Optional.empty(), species, scales, warned, standing, advised);
        };
    }

    private Animal owned(ClientId whose) {
        return new Animal(Optional.of(whose), died, species, scales, warned, standing, advised);
    }

    private Animal is(Species kind) { return new Animal(owner, died, kind, scales, warned, standing, advised); }

    private Animal weighing(Scales read) { return new Animal(owner, died, species, read, warned, standing, advised); }

    private Animal advised(Advice read) { return new Animal(owner, died, species, scales, warned, standing, read); }

    private long next(long number) {
        if (number != warned + 1) throw new CorruptBook("warning %d follows %d".formatted(number, warned));
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
