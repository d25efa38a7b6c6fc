package org.lazaret.practice.diary;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Day.Command;
import org.lazaret.practice.diary.Day.Event;
import org.lazaret.practice.patients.AnimalId;

/// One day of the diary: who comes when, to whom.
///
/// It holds numbers of animals and owners and no names. Times are the wall clock's, with its offset when it was agreed:
/// what the offset is then, nobody knows yet.
///
/// Source: paper diary of a practice; RCVS Code of Professional Conduct, supporting guidance 13 (times of what was
/// done).
///
/// @param made how many appointments were ever made
/// @param open those that were neither kept, nor missed, nor called off
public record Day(long made, List<Open> open) implements Book<Day, Command, Event> {
    public static final Kind<Day, Command, Event> KIND = new Kind<>("diary", new Day(0, List.of()), Command.class,
        Event.class, Kind.Key.SITE, Kind.Size.REPLAYED);

    /// An appointment that is still to come.
    public record Open(long number, Slot slot) {}

    public sealed interface Command {}
    public record Agree(Slot slot, AnimalId animal, Purpose purpose) implements Command {}
    /// Agrees although the vet is taken: an emergency, by someone who says so.
    public record SqueezeIn(Slot slot, AnimalId animal, Purpose purpose) implements Command {}
    /// @param slot of the same day
    public record Move(long number, Slot slot) implements Command {}
    public record Miss(long number) implements Command {}
    public record Arrive(long number) implements Command {}
    public record CallOff(long number) implements Command {}

    public sealed interface Event {}
    /// @param number of the day's appointments: 1, 2, 3 …
    /// @param owner as the animal's book had it
    /// @param agreed the wall clock when it was agreed
    public record Agreed(long number, Slot slot, Booking booking, OffsetDateTime agreed) implements Event {}
    public record Moved(long number, Slot slot, OffsetDateTime agreed) implements Event {}
    public record Missed(long number) implements Event {}
    public record Arrived(long number) implements Event {}
    public record CalledOff(long number) implements Event {}

    /// Who comes and what for.
    public record Booking(AnimalId animal, ClientId owner, Purpose purpose) {}

    public record AnimalUnknown() implements Refusal {}
    public record AnimalDead(LocalDate died) implements Refusal {}
    public record OtherDay(LocalDate wanted) implements Refusal {}
    public record LengthImpossible(int minutes) implements Refusal {}
    public record VetTaken(AccountId vet, LocalTime from, LocalTime until) implements Refusal {}
    public record NotExpected(long number) implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Agree(var slot, var animal, var purpose) ->
                clash(slot, 0).<Verdict<Event>>map(Verdict::refuse).orElseGet(
                    () -> agree(slot, animal, purpose, scene));
            case SqueezeIn(var slot, var animal, var purpose) -> agree(slot, animal, purpose, scene);
            case Move(var number, _) when find(number).isEmpty() -> refuse(new NotExpected(number));
            case Move(var number, var slot) -> move(find(number).get(), slot, scene);
            case Arrive(var number) when find(number).isEmpty() -> refuse(new NotExpected(number));
            case Arrive(var number) -> write(new Arrived(number));
            case Miss(var number) when find(number).isEmpty() -> refuse(new NotExpected(number));
            case Miss(var number) -> write(new Missed(number));
            case CallOff(var number) when find(number).isEmpty() -> refuse(new NotExpected(number));
            case CallOff(var number) -> write(new CalledOff(number));
        };
    }

    private Verdict<Event> agree(Slot slot, AnimalId id, Purpose purpose, Scene scene) {
        if (!slot.possible()) return refuse(new LengthImpossible(slot.minutes()));
        var animal = scene.read(id.book());
        if (animal.owner().isEmpty()) return refuse(new AnimalUnknown());
        if (animal.died().isPresent()) return refuse(new AnimalDead(animal.died().get()));
        var booking = new Booking(id, animal.owner().get(), purpose);
        return write(new Agreed(made + 1, slot, booking, scene.local()));
    }

    private Verdict<Event> move(Open one, Slot slot, Scene scene) {
        if (!slot.day().equals(one.slot.day())) return refuse(new OtherDay(slot.day()));
        return clash(slot, one.number).<Verdict<Event>>map(Verdict::refuse).orElseGet(
            () -> write(new Moved(one.number, slot, scene.local())));
    }

    /// Why a slot cannot be had, were it not for this appointment.
    private Optional<Refusal> clash(Slot slot, long but) {
        if (!slot.possible()) return Optional.of(new LengthImpossible(slot.minutes()));
        return open.stream().filter(one -> one.number != but).map(Open::slot).filter(slot::meets).findFirst().map(
            Day::taken);
    }

    private static VetTaken taken(Slot slot) {
        return new VetTaken(slot.vet(), slot.from().toLocalTime(), slot.until().toLocalTime());
    }

    @Override public Day after(Event event) {
        return switch (event) {
            case Agreed(var number, _, _, _) when number != made + 1 ->
                throw new CorruptBook("appointment %d follows %d".formatted(number, made));
            case Agreed(var number, var slot, _, _) -> new Day(number, open).with(number, slot);
            case Moved(var number, var slot, _) -> new Day(made, without(number)).with(number, slot);
            case Missed(var number) -> new Day(made, without(number));
            case Arrived(var number) -> new Day(made, without(number));
            case CalledOff(var number) -> new Day(made, without(number));
        };
    }

    private Optional<Open> find(long number) { return open.stream().filter(one -> one.number == number).findFirst(); }

    private Day with(long number, Slot slot) {
        var more = new ArrayList<>(open);
        more.add(new Open(number, slot));
        return new Day(made, List.copyOf(more));
    }

    private List<Open> without(long number) {
        if (find(number).isEmpty()) throw new CorruptBook("appointment %d is not open".formatted(number));
        return open.stream().filter(one -> one.number != number).toList();
    }
}
