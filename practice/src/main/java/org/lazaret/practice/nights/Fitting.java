package org.lazaret.practice.nights;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Personal;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.site.Desk;
import org.lazaret.group.cover.Sought;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;

/// An animal of this site that fits what another asks for, and whose it is.
///
/// @param owner empty if they were erased
public record Fitting(Animals.Row animal, Optional<Clients.Row> owner) {
    private static final int MOST = 20;

    /// Those that live. A chip that is known is not guessed at: it is that one or none. Else both the animal's name and
    /// its owner must begin so, as the search of this site finds them.
    public static List<Fitting> of(Sought sought, Desk desk) {
        var animals = (sought.byChip() ? byChip(sought.chip(), desk) : byOwner(sought, desk)).stream().filter(
            animal -> animal.died().isEmpty()).toList();
        var owners = animals.isEmpty()
            ? List.<Clients.Row>of()
            : desk.look(Clients.among(animals.stream().map(Animals.Row::owner).distinct().toList()));
        var known = owners.stream().collect(toMap(Clients.Row::id, identity()));
        return animals.stream().map(animal -> new Fitting(animal, Optional.ofNullable(known.get(
            animal.owner())))).toList();
    }

    private static List<Animals.Row> byChip(Personal chip, Desk desk) {
        var hits = named("animal", chip, desk);
        return hits.isEmpty()
            ? List.of()
            : desk.look(Animals.among(hits.stream().map(AnimalId::new).toList())).stream().filter(
                animal -> animal.chip().equals(chip)).toList();
    }

    private static List<Animals.Row> byOwner(Sought sought, Desk desk) {
        var owners = Stream.of(sought.phone(), sought.owner()).filter(text -> !text.text().isBlank()).map(
            text -> named("client", text, desk)).reduce(
                (some, others) -> some.stream().filter(
                    others::contains).toList()).orElse(List.of());
        if (owners.isEmpty()) return List.of();
        var name = lower(sought.animal());
        return desk.look(Animals.livingWith(owners.stream().map(ClientId::new).toList())).stream().filter(
            animal -> lower(animal.name()).startsWith(name)).toList();
    }

    private static String lower(Personal text) { return text.text().strip().toLowerCase(Locale.ROOT); }

    private static List<String> named(String kind, Personal text, Desk desk) {
        return desk.find(text.text(), MOST).stream().filter(hit -> hit.kind().equals(kind)).map(Hit::subject).map(
            subject -> subject.name()).toList();
    }
}
