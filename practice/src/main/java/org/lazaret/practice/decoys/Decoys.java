package org.lazaret.practice.decoys;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.site.Session;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.decoys.Decoys.Command;
import org.lazaret.practice.decoys.Decoys.Event;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Role;

/// Which clients of a site were only made up. Nobody has a reason to open their record, so whoever does stands out.
///
/// They are named as text and not as subjects: the header of an entry bears every subject in the clear, and who reads
/// headers is not to learn which of them is nobody.
///
/// Source: Spitzner, "Honeypots: catching the insider threat" (ACSAC 2003); MITRE D3FEND, D3-DUC (decoy user
/// credential) and D3-DF (decoy file).
///
/// @param decoys the oldest first
public record Decoys(List<Decoy> decoys) implements Book<Decoys, Command, Event> {
    public static final Kind<Decoys, Command, Event> KIND = new Kind<>("decoys", new Decoys(List.of()), Command.class,
        Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// A site has one.
    public static final BookId<Decoys, Command, Event> BOOK = KIND.of("site");
    /// More would be in the way of those who work.
    static final int MOST = 20;

    /// Somebody who was only made up.
    ///
    /// @param client the number of the client
    /// @param animal that of their animal
    public record Decoy(String client, String animal, Instant since) {
        public ClientId owner() { return new ClientId(client); }

        public AnimalId pet() { return new AnimalId(animal); }
    }

    public sealed interface Command {}
    public record Make(ClientId client, AnimalId animal) implements Command {}
    /// From now on it is a client as any other, whom nobody watches.
    public record GiveUp(ClientId client) implements Command {}

    public sealed interface Event {}
    public record Made(Decoy decoy) implements Event {}
    public record GivenUp(String client) implements Event {}

    public record NotInChargeOfDecoys() implements Refusal {}
    public record DecoysFull(int most) implements Refusal {}
    public record NoDecoy() implements Refusal {}

    /// The one of whom that subject is, themselves or their animal.
    public Optional<Decoy> of(String subject) {
        return decoys.stream().filter(one -> one.client.equals(subject) || one.animal.equals(subject)).findFirst();
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        if (!managed(scene)) return refuse(new NotInChargeOfDecoys());
        return switch (command) {
            case Make _ when decoys.size() >= MOST -> refuse(new DecoysFull(MOST));
            case Make(var client, _) when of(client.name()).isPresent() -> write();
            case Make(var client, var animal) ->
                write(new Made(new Decoy(client.name(), animal.name(), scene.stamp().at())));
            case GiveUp(var client) when of(client.name()).isEmpty() -> refuse(new NoDecoy());
            case GiveUp(var client) -> write(new GivenUp(client.name()));
        };
    }

    private static boolean managed(Scene scene) {
        var by = scene.stamp().by();
        return by.equals(Session.SITE) || scene.read(EmployeeId.of(by).book()).is(Role.PRACTICE_MANAGER);
    }

    @Override public Decoys after(Event event) {
        return switch (event) {
            case Made(var decoy) -> new Decoys(Stream.concat(decoys.stream(), Stream.of(decoy)).toList());
            case GivenUp(var client) -> new Decoys(decoys.stream().filter(
                one -> !one.client.equals(client)).toList());
        };
    }
}
