package org.lazaret.practice.visits;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

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
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.Visit.Command;
import org.lazaret.practice.visits.Visit.Event;

/// One owner's coming to the practice with one animal or several: how far it is, and who sees them.
///
/// A visit has one owner, because the bill, the consents and the reason to read a record are that owner's. Litter mates
/// of two owners are two visits, side by side on the board. It holds numbers and facts, no names and no notes.
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 13 (each step with its time and person: the stamps).
///
/// @param owner empty before it began
/// @param animals in the order they came; empty again if all were taken back
/// @param with who sees them, or will
public record Visit(Optional<ClientId> owner, List<Guest> animals, Optional<AccountId> with, Stage stage)
    implements
        Book<Visit, Command, Event> {
    public static final Kind<Visit, Command, Event> KIND = new Kind<>("visits",
        new Visit(Optional.empty(), List.of(), Optional.empty(), Stage.WAITING), Command.class, Event.class,
        Kind.Key.SITE, Kind.Size.REPLAYED);

    public sealed interface Command {}
    /// Someone walks in, without an appointment.
    public record Begin(AnimalId animal, Purpose purpose) implements Command {}
    /// Someone comes who was expected; the diary has checked who it is.
    public record Arrive(Guest guest, ClientId owner, AccountId vet) implements Command {}
    /// One more animal of the same owner.
    public record Bring(AnimalId animal, Purpose purpose) implements Command {}
    /// The animal is not here: it was put down by mistake.
    public record TakeBack(AnimalId animal) implements Command {}
    /// @param from where it was when the button was pressed
    public record Move(Stage from, Stage to) implements Command {}
    public record See(AccountId vet) implements Command {}

    public sealed interface Event {}
    public record Begun(ClientId owner, Guest guest, Optional<AccountId> with) implements Event {}
    public record Brought(Guest guest) implements Event {}
    public record TakenBack(Guest guest) implements Event {}
    public record Moved(Stage from, Stage to, Optional<AccountId> with) implements Event {}
    public record SeenBy(AccountId vet) implements Event {}

    public record AnimalUnknown() implements Refusal {}
    public record OtherOwner() implements Refusal {}
    public record HereAlready() implements Refusal {}
    public record NobodyHere() implements Refusal {}
    public record NotHere() implements Refusal {}
    public record BegunAlready() implements Refusal {}
    /// @param now where it is
    public record ElsewhereNow(Stage now) implements Refusal {}
    public record NotWaiting(Stage now) implements Refusal {}
    public record Over() implements Refusal {}

    /// Whether there is anyone whom someone still has to do something for.
    public boolean isOpen() { return !animals.isEmpty() && stage != Stage.DONE; }

    /// Whether an animal that comes with this owner now joins those who are here.
    public boolean takesMore() { return isOpen() && stage.takesMore(); }

    public boolean has(AnimalId animal) { return animals.stream().anyMatch(guest -> guest.animal().equals(animal)); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Begin _ when !animals.isEmpty() -> refuse(new BegunAlready());
            case Begin(var animal, var purpose) -> begin(unexpected(animal, purpose), scene);
            case Arrive(var guest, var whose, var vet) when animals.isEmpty() ->
                write(new Begun(whose, guest, Optional.of(vet)));
            case Arrive(var guest, _, _) -> write(new Brought(guest));
            case Bring _,TakeBack _,Move _,See _ when animals.isEmpty() -> refuse(new NobodyHere());
            case Bring _,See _ when stage == Stage.DONE -> refuse(new Over());
            case Bring(var animal, _) when has(animal) -> refuse(new HereAlready());
            case Bring(var animal, var purpose) -> bring(unexpected(animal, purpose), scene);
            case TakeBack(var animal) when !has(animal) -> refuse(new NotHere());
            case TakeBack _ when stage != Stage.WAITING -> refuse(new NotWaiting(stage));
            case TakeBack(var animal) -> takeBack(animal);
            case Move(var from, var to) when from != stage || from == to -> refuse(new ElsewhereNow(stage));
            case Move(var from, var to) -> write(new Moved(from, to, seeing(to, scene)));
            case See(var vet) when with.equals(Optional.of(vet)) -> write();
            case See(var vet) -> write(new SeenBy(vet));
        };
    }

    private static Guest unexpected(AnimalId animal, Purpose purpose) {
        return new Guest(animal, purpose, Optional.empty());
    }

    private static Verdict<Event> begin(Guest guest, Scene scene) {
        return scene.read(guest.animal().book()).owner().<Verdict<Event>>map(
            whose -> write(new Begun(whose, guest, Optional.empty()))).orElseGet(() -> refuse(new AnimalUnknown()));
    }

    private Verdict<Event> bring(Guest guest, Scene scene) {
        var whose = scene.read(guest.animal().book()).owner();
        if (whose.isEmpty()) return refuse(new AnimalUnknown());
        return whose.equals(owner) ? write(new Brought(guest)) : refuse(new OtherOwner());
    }

    private Verdict<Event> takeBack(AnimalId animal) {
        return new Verdict.Written<>(animals.stream().filter(guest -> guest.animal().equals(animal)).<Event>map(
            TakenBack::new).toList());
    }

    /// Whoever calls them in sees them, unless it was agreed who does.
    private Optional<AccountId> seeing(Stage to, Scene scene) {
        return to == Stage.CONSULTING ? with.or(() -> Optional.of(scene.stamp().by())) : with;
    }

    @Override public Visit after(Event event) {
        return switch (event) {
            case Begun _ when !animals.isEmpty() -> throw new CorruptBook("a visit under way begins: " + event);
            case Begun(var whose, var guest, var vet) ->
                new Visit(Optional.of(whose), List.of(guest), vet, Stage.WAITING);
            case Brought(var guest) -> new Visit(owner, with(guest), with, stage);
            case TakenBack(var guest) -> new Visit(owner, without(guest), with, stage);
            case Moved(var from, _, _) when from != stage ->
                throw new CorruptBook("%s, and it was %s".formatted(event, stage));
            case Moved(_, var to, var vet) -> new Visit(owner, animals, vet, to);
            case SeenBy(var vet) -> new Visit(owner, animals, Optional.of(vet), stage);
        };
    }

    private List<Guest> with(Guest guest) {
        if (animals.isEmpty()) throw new CorruptBook("%s joins a visit that did not begin".formatted(guest));
        var more = new ArrayList<>(animals);
        more.add(guest);
        return List.copyOf(more);
    }

    private List<Guest> without(Guest guest) {
        if (!animals.contains(guest)) throw new CorruptBook("%s is taken back and was not here".formatted(guest));
        return animals.stream().filter(each -> !each.equals(guest)).toList();
    }
}
