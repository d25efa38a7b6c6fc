package org.lazaret.server.commands;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Day;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.Slot;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Weight;
import org.lazaret.server.wiring.Served;

/// A little life for a practice that has none: some clients, their animals, today's diary, the registers. All of it is
/// told at a desk, as people would.
final class DemoPractice {
    private static final AccountId ANNA = new AccountId("a-bell");
    private static final AccountId TOM = new AccountId("a-price");

    private record Family(String client, String phone, String address, String animal, Species species,
        String kilograms) {}

    private static final List<Family> FAMILIES = List.of(
        new Family("Margaret Thornton", "01632 960112", "4 Mill Lane, Ashby", "Biscuit", Species.DOG, "12.4"),
        new Family("Dev Patel", "01632 960455", "19 Station Road, Ashby", "Luna", Species.CAT, "4.1"),
        new Family("Sean O'Hara", "01632 960781", "The Old Forge, Netherby", "Rex", Species.DOG, "31.8"),
        new Family("Anita Kowalska", "01632 960234", "7 Church Close, Ashby", "Pumpkin", Species.RABBIT, "2.05"),
        new Family("George Baker", "01632 960903", "22 High Street, Ashby", "Duchess", Species.HORSE, "512"),
        new Family("Fatima Yusuf", "01632 960377", "3 Orchard View, Netherby", "Mango", Species.BIRD, "0.093"));

    private final Desk desk;

    private DemoPractice(Desk desk) { this.desk = desk; }

    /// Does nothing at a site where something was done before.
    static void fill(Served served) {
        var health = served.site().health();
        if (health.access() > 0 || health.care() > FAMILIES.size()) return;
        var session = new Session(ANNA, new DeviceId("d-demo"), List.of());
        if (served.site().enter(session) instanceof Entering.Entered(var desk))
            new DemoPractice(desk).live(served.place().today().day().atTime(9, 0));
    }

    private void live(LocalDateTime morning) {
        for (var drug : List.of("ketamine-100", "methadone-10", "buprenorphine-0-3"))
            tell(new DrugId(drug).register(),
                new DrugRegister.Receive(Amount.of("50"), "Northern Veterinary Supplies"));
        tell(new DrugId("ketamine-100").register(), new DrugRegister.Broach(28));
        for (var at = 0; at < FAMILIES.size(); at++) move(FAMILIES.get(at), morning.plusMinutes(30L * at));
    }

    private void move(Family family, LocalDateTime from) {
        var client = new ClientId(desk.fresh());
        var animal = new AnimalId(desk.fresh());
        tell(client.book(), new Client.Register(new org.lazaret.practice.clients.Details(new Personal(family.client),
            new Personal(family.phone), new Personal(""), new Personal(family.address))));
        tell(animal.book(), new Animal.Register(client, new Details(new Personal(family.animal), family.species,
            new Personal(""), Sex.UNKNOWN, Optional.empty(), new Personal(""))));
        tell(animal.book(), new Animal.Weigh(Weight.of(family.kilograms)));
        tell(new DayId(from.toLocalDate()).book(), new Day.Agree(new Slot(from, 20, at(from)), animal,
            Purpose.CONSULTATION));
    }

    private static AccountId at(LocalDateTime from) { return from.getMinute() == 0 ? ANNA : TOM; }

    private <B extends Book<B, C, E>, C, E> void tell(BookId<B, C, E> book, C command) {
        desk.tell(book, command, new RequestId("demo-" + desk.fresh())).now().refusal().ifPresent(reason -> {
            throw new IllegalStateException("the demonstration was refused: " + reason);
        });
    }
}
