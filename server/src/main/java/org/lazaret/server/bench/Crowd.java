package org.lazaret.server.bench;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.bench.Progress;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.core.world.Pending;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.server.wiring.Served;

/// Many clients with an animal each, told at a desk as people would, in groups.
record Crowd(Desk desk) {
    private static final int GROUP = 4_000;
    private static final Personal NOTHING = new Personal("");

    static void fill(Served served, int clients) {
        var session = new Session(new AccountId("a-bench"), new DeviceId("d-bench"), List.of());
        var progress = new Progress(System.err, "clients registered", clients);
        for (var first = 0; first < clients; first += GROUP) {
            if (served.site().enter(session) instanceof Entering.Entered(var desk))
                new Crowd(desk).tell(first, Math.min(clients, first + GROUP));
            progress.at(Math.min(clients, first + GROUP));
        }
    }

    private void tell(int from, int to) {
        for (var number = from; number < to - 1; number++) family(number);
        family(to - 1).now();
    }

    private Pending<?> family(int number) {
        var client = new ClientId(desk.fresh());
        var animal = new AnimalId(desk.fresh());
        tell(client.book(), new Client.Register(new org.lazaret.practice.clients.Details(
            new Personal("Given%d Surname%d".formatted(number % 977, number)), new Personal("01632 %06d".formatted(
                number)),
            NOTHING, new Personal("%d High Street, Ashby".formatted(number)))));
        return tell(animal.book(), new Animal.Register(client, new Details(new Personal("Pet" + number), Species.DOG,
            NOTHING, Sex.UNKNOWN, Optional.empty(), NOTHING)));
    }

    private <B extends Book<B, C, E>, C, E> Pending<?> tell(BookId<B, C, E> book, C command) {
        return desk.tell(book, command, new RequestId("bench-" + desk.fresh()));
    }
}
