package org.lazaret.pages;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.world.Clock;

/// A site as its pages speak of it: its name, its clock on the wall, its words, its rooms and its people.
///
/// @param sign what it is called just now
public record Place(Supplier<String> sign, ZoneId zone, Clock clock, Words words, Household household) {
    /// The rooms of the menu and the people who work there now.
    public record Household(List<Room> menu, People people) {
        /// With people who never change.
        public Household(List<Room> menu, List<Person> people) { this(menu, People.of(people)); }
    }

    /// A line of the menu.
    ///
    /// @param path e.g. `/clients`
    /// @param of a type of the room, whose word for it is `menu`
    /// @param letter pressed after `g`, it leads there
    public record Room(String path, Class<?> of, String letter) {}

    /// Someone who works here.
    public record Person(AccountId account, String name) {}

    public String name() { return sign.get(); }

    public List<Room> menu() { return household.menu(); }

    public List<Person> people() { return household.people().here(); }

    /// Those who set what holds for the whole place.
    public List<Person> managers() { return household.people().managers(); }

    public Today today() {
        var now = clock.now().atZone(zone);
        return new Today(now.toLocalDate(), now.toLocalTime());
    }

    public Optional<Person> person(AccountId account) {
        return people().stream().filter(person -> person.account().equals(account)).findFirst();
    }

    /// A person's name, or the account's own if nobody here bears it.
    public String nameOf(AccountId account) { return household.people().name(account).orElse(account.name()); }
}
