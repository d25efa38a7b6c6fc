package org.lazaret.drill.care;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.AnimalId;

/// A client and their animals, with the numbers that the practice gave them when they were registered.
public final class Household {
    private final Person person;
    private final List<Beast> beasts;
    private final List<AnimalId> animals = new ArrayList<>();
    private ClientId client = new ClientId("");

    public Household(Person person, List<Beast> beasts) {
        this.person = person;
        this.beasts = beasts;
    }

    public Person person() { return person; }

    public List<Beast> beasts() { return beasts; }

    public ClientId client() { return client; }

    public AnimalId animal(int which) { return animals.get(which % animals.size()); }

    public boolean registered() { return animals.size() == beasts.size(); }

    void client(String number) { client = new ClientId(number); }

    void add(AnimalId animal) { animals.add(animal); }
}
