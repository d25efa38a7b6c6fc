package org.lazaret.practice.downtime;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Warnings;

/// The animals of a pack and whose they are; whoever was erased is not among them.
record Known(Map<AnimalId, Animals.Row> animals, Map<ClientId, Clients.Row> owners, List<Warnings.Row> warnings) {
    static Known of(Desk desk, List<AnimalId> named) {
        if (named.isEmpty()) return new Known(Map.of(), Map.of(), List.of());
        var animals = desk.look(Animals.among(named)).stream().collect(toMap(Animals.Row::id, identity()));
        var theirs = named.stream().flatMap(each -> Stream.ofNullable(animals.get(each))).map(
            Animals.Row::owner).distinct().toList();
        Map<ClientId, Clients.Row> owners = theirs.isEmpty()
            ? Map.of()
            : desk.look(Clients.among(theirs)).stream().collect(toMap(Clients.Row::id, identity()));
        return new Known(animals, owners, desk.look(Warnings.among(named)));
    }

    Optional<Animals.Row> animal(AnimalId animal) { return Optional.ofNullable(animals.get(animal)); }

    Optional<Clients.Row> owner(AnimalId animal) {
        return animal(animal).flatMap(row -> Optional.ofNullable(owners.get(row.owner())));
    }

    /// What must be known before it is touched.
    Stream<String> warnings(AnimalId animal) {
        return warnings.stream().filter(row -> row.subject().equals(animal.subject())).map(row -> row.text().text());
    }
}
