package org.lazaret.practice.nights;

import java.util.Optional;
import org.lazaret.core.site.Desk;
import org.lazaret.group.cover.Summaries;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.visits.Visits;

/// Who an animal of another site and its owner are here: those they became when they came before, or new ones.
///
/// An owner who came with another animal is known again by name and telephone together.
public record Acquaintance(ClientId client, AnimalId animal) {
    private static final int MOST = 20;

    public static Acquaintance of(Summaries.Row covered, Desk desk) {
        var came = desk.look(Admissions.of(covered.subject())).stream().findFirst();
        var animal = came.flatMap(row -> desk.look(Animals.of(row.animal())).stream().findFirst());
        var client = animal.map(Animals.Row::owner).flatMap(owner -> alive(owner, desk)).or(
            () -> came.flatMap(row -> alive(row.client(), desk))).or(() -> same(covered, desk));
        return new Acquaintance(client.orElseGet(() -> new ClientId(desk.fresh())), animal.map(
            Animals.Row::id).orElseGet(() -> new AnimalId(desk.fresh())));
    }

    private static Optional<ClientId> alive(ClientId client, Desk desk) {
        return desk.look(Clients.of(client)).stream().findFirst().map(Clients.Row::id);
    }

    private static Optional<ClientId> same(Summaries.Row covered, Desk desk) {
        var phones = Clients.phones(covered.phone());
        if (phones.isEmpty()) return Optional.empty();
        var hits = desk.find(phones.getFirst(), MOST).stream().filter(hit -> hit.kind().equals("client")).map(
            hit -> hit.subject().name()).toList();
        var came = desk.look(Admissions.ofClients(hits, covered.home())).stream().map(
            Admissions.Row::client).distinct().toList();
        return came.isEmpty()
            ? Optional.empty()
            : desk.look(Clients.among(came)).stream().filter(
                row -> row.name().equals(covered.owner()) && row.phone().equals(covered.phone())).map(
                    Clients.Row::id).findFirst().flatMap(client -> alive(client, desk));
    }

    /// The consultation it is in, if it is here just now.
    public Optional<String> open(Desk desk) {
        return desk.look(Visits.of(animal)).stream().filter(Visits.Row::isOpen).findFirst().map(
            visit -> "/visits/%s/animals/%s".formatted(visit.id().name(), animal.name()));
    }
}
