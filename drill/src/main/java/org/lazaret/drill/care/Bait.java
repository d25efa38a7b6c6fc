package org.lazaret.drill.care;

import org.lazaret.core.book.Personal;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.Chance;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Details;
import org.lazaret.practice.decoys.Decoys;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;

/// Clients who are only made up: colleagues who look for somebody else never open them.
final class Bait {
    private static final int DECOYS = 2;

    private Bait() {}

    /// A practice manager makes them, before anybody else is written down.
    static void lay(Site site, Crew crew, Notebook notebook, Chance chance) {
        var people = new People(chance);
        for (var count = 0; count < DECOYS; count++) lay(site, crew, notebook, people.household());
    }

    private static void lay(Site site, Crew crew, Notebook notebook, Household nobody) {
        var desk = Crew.desk(site, crew.manager());
        var is = nobody.person();
        var client = new ClientId(desk.fresh());
        notebook.belong(is.words(), client.subject());
        Crew.tell(site, desk, client.book(), new Client.Register(new Details(new Personal(is.name()), new Personal(
            is.phone()), new Personal(is.email()), new Personal(is.address()))));
        var beast = nobody.beasts().getFirst();
        var animal = new AnimalId(desk.fresh());
        notebook.belong(beast.words(), animal.subject());
        Crew.tell(site, desk, animal.book(), new Animal.Register(client, Tasks.details(beast)));
        Crew.tell(site, desk, Decoys.BOOK, new Decoys.Make(client, animal));
    }
}
