package org.lazaret.practice.visits.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Pen;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Warnings;
import org.lazaret.practice.visits.Visits;

/// The visits that a screen shows, with the names that belong to their numbers.
///
/// @param patients those of the animals that were not erased
/// @param owners those that were not erased
public record Here(List<Visits.Row> visits, List<Visits.Animal> animals, List<Animals.Row> patients,
    List<Clients.Row> owners, List<Warnings.Row> warnings) {
    static Here of(List<Visits.Row> visits, List<Visits.Animal> animals, Desk desk) {
        var numbers = animals.stream().map(Visits.Animal::animal).distinct().toList();
        var owners = visits.stream().map(Visits.Row::owner).distinct().toList();
        return new Here(visits, animals, numbers.isEmpty() ? List.of() : desk.look(Animals.among(numbers)),
            owners.isEmpty() ? List.of() : desk.look(Clients.among(owners)),
            numbers.isEmpty() ? List.of() : desk.look(Warnings.among(numbers)));
    }

    public List<Visits.Animal> of(Visits.Row visit) {
        return animals.stream().filter(animal -> animal.book().equals(visit.book())).toList();
    }

    public Optional<Animals.Row> patient(AnimalId animal) {
        return patients.stream().filter(row -> row.id().equals(animal)).findFirst();
    }

    public Optional<Clients.Row> owner(ClientId owner) {
        return owners.stream().filter(row -> row.id().equals(owner)).findFirst();
    }

    public List<Warnings.Row> warnings(AnimalId animal) {
        return warnings.stream().filter(row -> row.subject().equals(animal.subject())).toList();
    }

    /// The names of a visit's animals, e.g. `Rex, Luna`.
    public String names(Visits.Row visit, Pen pen) {
        return String.join(", ", of(visit).stream().map(Visits.Animal::animal).distinct().map(
            animal -> patient(animal).map(row -> pen.open(row.name())).orElse("–")).toList());
    }
}
