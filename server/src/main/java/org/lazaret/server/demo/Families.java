package org.lazaret.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.world.Chance;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;

/// The clients of the shown practice and their animals, as reception writes them down.
final class Families {
    private static final List<Species> OTHERS = List.of(Species.RABBIT, Species.RABBIT, Species.GUINEA_PIG,
        Species.HAMSTER, Species.BIRD, Species.TORTOISE, Species.FERRET);
    private static final List<Sex> SEXES = List.of(Sex.values());
    private static final Personal NOTHING = new Personal("");

    private final Staff staff;
    private final Stock stock;
    private final Chance chance;
    private final List<Beast> beasts = new ArrayList<>();

    Families(Staff staff, Stock stock, Chance chance) {
        this.staff = staff;
        this.stock = stock;
        this.chance = chance;
    }

    /// All that are here, in the order they came.
    List<Beast> beasts() { return beasts; }

    /// Somebody with one animal or more.
    void join() {
        var client = client(stock.person());
        beasts.add(animal(client, stock.animal(), species()));
        while (chance.oneIn(3)) beasts.add(animal(client, stock.animal(), species()));
    }

    /// One of them dies.
    void lose(LocalDate day) {
        var gone = beasts.remove(chance.below(beasts.size()));
        staff.tell(Staff.SAM, gone.animal().book(), new Animal.Die(day));
    }

    ClientId client(String name) {
        var client = new ClientId(stock.name());
        var email = chance.oneIn(2) ? name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") : "";
        staff.tell(Staff.PRIYA, client.book(), new Client.Register(new org.lazaret.practice.clients.Details(
            new Personal(name), new Personal(stock.phone()),
            new Personal(email.isEmpty() ? "" : email + "@example.org"), new Personal(stock.address()))));
        return client;
    }

    /// Dogs, cats and others as practices see them.
    ///
    /// Source: SAVSNET, 329 sites (doi:10.1186/s12917-017-1138-9): 64.8 % dogs, 30.3 % cats.
    private Species species() {
        int draw = chance.below(1_000);
        if (draw < 648) return Species.DOG;
        return draw < 951 ? Species.CAT : OTHERS.get(chance.below(OTHERS.size()));
    }

    Beast animal(ClientId owner, String name, Species species) {
        var animal = new AnimalId(stock.name());
        var breed = species == Species.DOG ? stock.breed() : species == Species.CAT ? "DSH" : "";
        staff.tell(Staff.PRIYA, animal.book(), new Animal.Register(owner, new Details(new Personal(name), species,
            new Personal(breed), SEXES.get(chance.below(SEXES.size())), Optional.empty(), NOTHING)));
        return new Beast(owner, animal, grams(species));
    }

    private long grams(Species species) {
        return switch (species) {
            case DOG -> 4_000 + chance.below(34_000);
            case CAT -> 2_800 + chance.below(3_500);
            case RABBIT -> 1_200 + chance.below(2_000);
            case GUINEA_PIG, FERRET -> 700 + chance.below(500);
            case HAMSTER, BIRD -> 60 + chance.below(80);
            default -> 1_000 + chance.below(4_000);
        };
    }
}
