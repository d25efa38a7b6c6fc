package org.lazaret.practice.nights;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.List;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Covered;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.nights.Admission.Command;
import org.lazaret.practice.nights.Admission.Event;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.visits.VisitId;

/// An animal that is covered here comes: from which site it is, what that site calls it, and what it is here.
///
/// It holds numbers alone: names, warnings and all else are written into the client's and the animal's own books in the
/// same act (`WhenAdmittedThenRegister`).
///
/// Source: RCVS Code of Professional Conduct, supporting guidance 13 (whoever treats an animal keeps a record of it).
///
/// @param visits how often it came
public record Admission(long visits) implements Book<Admission, Command, Event> {
    public static final Kind<Admission, Command, Event> KIND = new Kind<>("nights", new Admission(0), Command.class,
        Event.class, Kind.Key.SITE, Kind.Size.REPLAYED);

    public sealed interface Command {}
    /// @param covered whom it is kept under while it is covered
    /// @param client, animal known here, or to be made in this act
    /// @param visit a new one
    public record Admit(SubjectId covered, ClientId client, AnimalId animal, VisitId visit) implements Command {}

    public sealed interface Event {}
    /// @param cover as its home calls it
    public record Admitted(SiteId home, String cover, SubjectId covered, ClientId client, AnimalId animal,
        VisitId visit) implements Event {}

    public record CoveredNoMore() implements Refusal {}
    public record SummaryNameless() implements Refusal {}

    public static BookId<Admission, Command, Event> of(SubjectId covered) { return KIND.of(covered.name()); }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Admit(var covered, _, _, _) when scene.read(Covered.of(covered)).homes().isEmpty() ->
                refuse(new CoveredNoMore());
            case Admit(var covered, _, _, _) when nameless(scene.read(Covered.of(covered))) ->
                refuse(new SummaryNameless());
            case Admit(_, var client, _, _) when leadsElsewhere(scene.read(client.book())) ->
                refuse(new Client.LeadsElsewhere());
            case Admit(var covered, var client, var animal, var visit) -> {
                var told = scene.read(Covered.of(covered));
                yield write(new Admitted(told.homes().getFirst(), told.cover(), covered, client, animal, visit));
            }
        };
    }

    private static boolean nameless(Covered told) {
        var summary = told.summaries().getFirst();
        return summary.name().text().isBlank() || summary.owner().name().text().isBlank();
    }

    private static boolean leadsElsewhere(Client client) { return client.registered() && !client.takes(); }

    @Override public Admission after(Event event) {
        return switch (event) {
            case Admitted _ -> new Admission(visits + 1);
        };
    }
}
