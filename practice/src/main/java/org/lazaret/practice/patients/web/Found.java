package org.lazaret.practice.patients.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.site.Desk;
import org.lazaret.group.cover.Summaries;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Species;

/// Somebody whom the search box found, with what tells two of one name apart.
public sealed interface Found {
    /// @param formerly the names of theirs that were found and lead to them
    /// @param animals those that live, if another of the same name was found too
    record Owner(Clients.Row client, List<Clients.Row> formerly, List<Animals.Row> animals) implements Found {
        private boolean isNamed(Owner other) {
            return other != this && other.client.name().text().strip().equalsIgnoreCase(client.name().text().strip());
        }
    }
    /// @param owner empty if they were erased
    record Beast(Animals.Row animal, Optional<Clients.Row> owner) implements Found {}
    /// One of a site that is covered here.
    record Elsewhere(Summaries.Row animal) implements Found {
        public Species species() { return Species.named(animal.species()); }
    }

    /// Who begins as typed, best first.
    static List<Found> of(String typed, int most, Desk desk) {
        var hits = typed.isBlank() ? List.<Hit>of() : desk.find(typed, most);
        var animals = animals(hits, desk);
        var leads = leads(hits, desk);
        var clients = clients(hits, animals, leads, desk);
        var covered = covered(hits, desk);
        var found = new ArrayList<Found>();
        for (var hit : hits) {
            var name = hit.subject().name();
            Optional<? extends Found> one = isAnimal(hit)
                ? Optional.ofNullable(animals.get(name)).map(
                    animal -> new Beast(animal, Optional.ofNullable(clients.get(animal.owner().name()))))
                : isCovered(hit)
                    ? Optional.ofNullable(covered.get(name)).map(Elsewhere::new)
                    : Optional.ofNullable(clients.get(leads.getOrDefault(name, name))).map(
                        client -> owner(client, hits, leads, clients));
            one.filter(other -> !found.contains(other)).ifPresent(found::add);
        }
        return apart(found, desk);
    }

    /// Two of one name have their animals beside them: by those they are known on the telephone.
    private static List<Found> apart(List<Found> found, Desk desk) {
        var owners = found.stream().filter(Owner.class::isInstance).map(Owner.class::cast).toList();
        var twins = owners.stream().filter(one -> owners.stream().anyMatch(one::isNamed)).map(
            owner -> owner.client().id()).toList();
        if (twins.isEmpty()) return List.copyOf(found);
        var animals = desk.look(Animals.livingWith(twins)).stream().collect(groupingBy(Animals.Row::owner));
        return found.stream().map(one -> one instanceof Owner(var client, var formerly, _)
            ? new Owner(client, formerly, animals.getOrDefault(client.id(), List.of()))
            : one).toList();
    }

    /// Somebody who was written down twice is found once, under whichever name.
    private static Owner owner(Clients.Row client, List<Hit> hits, Map<String, String> leads,
        Map<String, Clients.Row> clients) {
        return new Owner(client, hits.stream().map(hit -> hit.subject().name()).filter(
            name -> client.id().name().equals(leads.get(name))).map(clients::get).filter(Objects::nonNull).toList(),
            List.of());
    }

    private static Map<String, String> leads(List<Hit> hits, Desk desk) {
        var named = hits.stream().filter(hit -> !isAnimal(hit) && !isCovered(hit)).map(
            hit -> new ClientId(hit.subject().name())).toList();
        return named.isEmpty()
            ? Map.of()
            : desk.look(Clients.leads(named)).stream().collect(
                toMap(lead -> lead.duplicate().name(), lead -> lead.kept().name()));
    }

    /// Those found, and the owners of the animals found, each once.
    static List<Clients.Row> owners(String typed, int most, Desk desk) {
        var owners = new LinkedHashSet<Clients.Row>();
        for (var found : of(typed, most, desk)) {
            switch (found) {
                case Owner(var client, _, _) -> owners.add(client);
                case Beast(_, var owner) -> owner.ifPresent(owners::add);
                case Elsewhere _ -> {} // no client of this house
            }
        }
        return List.copyOf(owners);
    }

    private static Map<String, Animals.Row> animals(List<Hit> hits, Desk desk) {
        var named = hits.stream().filter(Found::isAnimal).map(hit -> new AnimalId(hit.subject().name())).toList();
        return named.isEmpty()
            ? Map.of()
            : desk.look(Animals.among(named)).stream().collect(
                toMap(row -> row.id().name(), identity()));
    }

    private static Map<String, Clients.Row> clients(List<Hit> hits, Map<String, Animals.Row> animals,
        Map<String, String> leads, Desk desk) {
        var named = new LinkedHashMap<String, ClientId>();
        leads.values().forEach(kept -> named.put(kept, new ClientId(kept)));
        hits.stream().filter(hit -> !isAnimal(hit) && !isCovered(hit)).forEach(
            hit -> named.put(hit.subject().name(), new ClientId(hit.subject().name())));
        hits.stream().filter(Found::isAnimal).map(hit -> animals.get(hit.subject().name())).filter(
            animal -> animal != null).forEach(animal -> named.put(animal.owner().name(), animal.owner()));
        return named.isEmpty()
            ? Map.of()
            : desk.look(Clients.among(List.copyOf(named.values()))).stream().collect(
                toMap(row -> row.id().name(), identity()));
    }

    private static Map<String, Summaries.Row> covered(List<Hit> hits, Desk desk) {
        var named = hits.stream().filter(Found::isCovered).map(Hit::subject).toList();
        return named.isEmpty()
            ? Map.of()
            : desk.look(Summaries.among(named)).stream().collect(toMap(row -> row.subject().name(), identity()));
    }

    private static boolean isCovered(Hit hit) { return hit.kind().equals(Summaries.KIND); }

    private static boolean isAnimal(Hit hit) { return hit.kind().equals("animal"); }
}
