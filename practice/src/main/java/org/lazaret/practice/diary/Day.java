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
import org.lazaret.practice.premises.Opening;
import org.lazaret.practice.premises.Premises;

/// One day of the diary: who comes when, to whom.
///
/// It holds numbers of animals and owners and no names. Times are the wall clock's, with its offset when it was agreed:
/// what the offset is then, nobody knows yet.
///
/// Source: paper diary of a practice; RCVS Code of Professional Conduct, supporting guidance 13 (times of what was
/// done).
///
/// @param appointments all that were ever made, in the order of their numbers 1, 2, 3 …
public record Day(List<Appointment> appointments) implements Book<Day, Command, Event> {
    public static final Kind<Day, Command, Event> KIND = new Kind<>("diary", new Day(List.of()), Command.class,
        Event.class, Kind.Key.SITE, Kind.Size.REPLAYED);

    /// An appointment as it stands.
    public record Appointment(long number, Slot slot, Booking booking, State state) {
        boolean expected() { return state == State.EXPECTED; }

        Appointment at(Slot other) { return new Appointment(number, other, booking, state); }

        Appointment in(State other) { return new Appointment(number, slot, booking, other); }
    }

    public sealed interface Command {}
    public record Agree(Slot slot, AnimalId animal, Purpose purpose) implements Command {}
    /// Agrees although the vet is taken or the practice is shut: an emergency, by someone who says so.
    public record SqueezeIn(Slot slot, AnimalId animal, Purpose purpose) implements Command {}
    /// @param slot of the same day
    public record Move(long number, Slot slot) implements Command {}
    public record Miss(long number) implements Command {}
    public record Arrive(long number) implements Command {}
    public record CallOff(long number) implements Command {}
    /// They come after all: it was called off or missed by mistake, or they ring again.
    public record Expect(long number) implements Command {}
    /// They are not here: the arrival was written by mistake.
    public record WithdrawArrival(long number) implements Command {}

    public sealed interface Event {}
    /// @param number of the day's appointments: 1, 2, 3 …
    /// @param owner as the animal's book had it
    /// @param agreed the wall clock when it was agreed
    public record Agreed(long number, Slot slot, Booking booking, OffsetDateTime agreed) implements Event {}
    public record Moved(long number, Slot slot, OffsetDateTime agreed) implements Event {}
    public record Missed(long number) implements Event {}
    public record Arrived(long number) implements Event {}
    public record CalledOff(long number) implements Event {}
    public record ExpectedAgain(long number) implements Event {}

    /// Who comes and what for.
    public record Booking(AnimalId animal, ClientId owner, Purpose purpose) {}

    public record AnimalUnknown() implements Refusal {}
    public record AnimalDead(LocalDate died) implements Refusal {}
    public record OtherDay(LocalDate wanted) implements Refusal {}
    public record LengthImpossible(int minutes) implements Refusal {}
    public record VetTaken(AccountId vet, LocalTime from, LocalTime until) implements Refusal {}
    public record Shut(LocalDate day) implements Refusal {}
    public record Closed(LocalDate day, String reason) implements Refusal {}
    public record OutsideHours(List<Opening> hours) implements Refusal {}
    public record NotExpected(long number) implements Refusal {}
    public record NotCalledOff(long number) implements Refusal {}
    public record NotArrived(long number) implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Agree(var slot, var animal, var purpose) ->
                barred(slot, 0, scene).<Verdict<Event>>map(Verdict::refuse).orElseGet(
                    () -> agree(slot, animal, purpose, scene));
            case SqueezeIn(var slot, var animal, var purpose) -> agree(slot, animal, purpose, scene);
            case Move(var number, _) when !stands(number, State.EXPECTED) -> refuse(new NotExpected(number));
            case Move(var number, var slot) -> move(one(number), slot, scene);
            case Arrive(var number) when !stands(number, State.EXPECTED) -> refuse(new NotExpected(number));
            case Arrive(var number) -> write(new Arrived(number));
            case Miss(var number) when !stands(number, State.EXPECTED) -> refuse(new NotExpected(number));
            case Miss(var number) -> write(new Missed(number));
            case CallOff(var number) when !stands(number, State.EXPECTED) -> refuse(new NotExpected(number));
            case CallOff(var number) -> write(new CalledOff(number));
            case Expect(var number) when !stands(number, State.CALLED_OFF) && !stands(number, State.MISSED) ->
                refuse(new NotCalledOff(number));
            case Expect(var number) ->
                clash(one(number).slot(), number).<Verdict<Event>>map(Verdict::refuse).orElseGet(
                    () -> write(new ExpectedAgain(number)));
            case WithdrawArrival(var number) when !stands(number, State.ARRIVED) -> refuse(new NotArrived(number));
            case WithdrawArrival(var number) -> write(new ExpectedAgain(number));
        };
    }

    /// The appointment of that number, if there was ever one.
    public Optional<Appointment> find(long number) {
        return number < 1 || number > appointments.size()
            ? Optional.empty()
            : Optional.of(appointments.get((int) number - 1));
    }

    /// All that an owner has, in the order they were made.
    public List<Appointment> of(ClientId owner) {
        return appointments.stream().filter(one -> one.booking().owner().equals(owner)).toList();
    }

    private Verdict<Event> agree(Slot slot, AnimalId id, Purpose purpose, Scene scene) {
        if (!slot.possible()) return refuse(new LengthImpossible(slot.minutes()));
        var animal = scene.read(id.book());
        if (animal.owner().isEmpty()) return refuse(new AnimalUnknown());
        if (animal.died().isPresent()) return refuse(new AnimalDead(animal.died().get()));
        var booking = new Booking(id, animal.owner().get(), purpose);
        return write(new Agreed(appointments.size() + 1, slot, booking, scene.local()));
    }

    private Verdict<Event> move(Appointment one, Slot slot, Scene scene) {
        if (!slot.day().equals(one.slot.day())) return refuse(new OtherDay(slot.day()));
        return barred(slot, one.number, scene).<Verdict<Event>>map(Verdict::refuse).orElseGet(
            () -> write(new Moved(one.number, slot, scene.local())));
    }

    private Optional<Refusal> barred(Slot slot, long but, Scene scene) {
        return clash(slot, but).or(() -> shut(slot, scene.read(Premises.BOOK)));
    }

    private static Optional<Refusal> shut(Slot slot, Premises premises) {
        if (premises.open(slot.from(), slot.until())) return Optional.empty();
        var hours = premises.on(slot.day());
        if (!hours.isEmpty()) return Optional.of(new OutsideHours(hours));
        return Optional.of(premises.special(slot.day()).<Refusal>map(
            special -> new Closed(slot.day(), special.reason())).orElseGet(() -> new Shut(slot.day())));
    }

    /// Why a slot cannot be had, were it not for this appointment.
    private Optional<Refusal> clash(Slot slot, long but) {
        if (!slot.possible()) return Optional.of(new LengthImpossible(slot.minutes()));
        return appointments.stream().filter(one -> one.expected() && one.number != but).map(Appointment::slot).filter(
            slot::meets).findFirst().map(Day::taken);
    }

    private static VetTaken taken(Slot slot) {
        return new VetTaken(slot.vet(), slot.from().toLocalTime(), slot.until().toLocalTime());
    }

    @Override public Day after(Event event) {
        return switch (event) {
            case Agreed(var number, _, _, _) when number != appointments.size() + 1 ->
                throw new CorruptBook("appointment %d follows %d".formatted(number, appointments.size()));
            case Agreed(var number, var slot, var booking, _) ->
                with(new Appointment(number, slot, booking, State.EXPECTED));
            case Moved(var number, var slot, _) -> put(was(number, State.EXPECTED).at(slot));
            case Missed(var number) -> put(was(number, State.EXPECTED).in(State.MISSED));
            case Arrived(var number) -> put(was(number, State.EXPECTED).in(State.ARRIVED));
            case CalledOff(var number) -> put(was(number, State.EXPECTED).in(State.CALLED_OFF));
            case ExpectedAgain(var number) when stands(number, State.EXPECTED) ->
                throw new CorruptBook("appointment %d was expected".formatted(number));
            case ExpectedAgain(var number) -> put(one(number).in(State.EXPECTED));
        };
    }

    private boolean stands(long number, State state) {
        return find(number).filter(one -> one.state == state).isPresent();
    }

    private Appointment was(long number, State state) {
        var one = one(number);
        if (one.state != state) throw new CorruptBook("appointment %d is %s".formatted(number, one.state));
        return one;
    }

    private Appointment one(long number) {
        return find(number).orElseThrow(() -> new CorruptBook("there is no appointment %d".formatted(number)));
    }

    private Day with(Appointment one) {
        var more = new ArrayList<>(appointments);
        more.add(one);
        return new Day(List.copyOf(more));
    }

    private Day put(Appointment one) {
        var more = new ArrayList<>(appointments);
        more.set((int) one.number - 1, one);
        return new Day(List.copyOf(more));
    }
}
