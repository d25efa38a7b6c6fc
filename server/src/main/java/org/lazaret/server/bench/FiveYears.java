package org.lazaret.server.bench;

import java.time.Duration;
import java.time.Instant;
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
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Weight;
import org.lazaret.practice.visits.Consultation;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Note;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visit;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.practice.visits.Vitals;
import org.lazaret.server.demo.RunningClock;
import org.lazaret.server.wiring.Served;

/// Clients with animals, and years in which each animal is seen once: a visit, a weighing, a signed note.
///
/// Nothing is dispensed or paid. Names are numbered, so that whoever knows how many there are can ask for any of them.
final class FiveYears {
    static final int YEARS = 5;
    static final Instant BEGINNING = Instant.parse("2021-11-22T09:00:00Z");
    static final Instant END = BEGINNING.plus(Duration.ofDays(YEARS * 365L));
    private static final int GROUP = 500;
    private static final Personal NOTHING = new Personal("");

    private final Served served;
    private final RunningClock clock;
    private final Size size;
    private Desk desk;
    private Pending<?> last;

    /// @param pets of each client
    /// @param years in which they are seen; none when they are only registered
    record Size(int clients, int pets, int years) {}

    private FiveYears(Served served, RunningClock clock, Size size) {
        this.served = served;
        this.clock = clock;
        this.size = size;
        this.desk = desk();
        this.last = desk.show("");
    }

    /// @param clock that site's
    static void live(Served served, RunningClock clock, Size size) {
        new FiveYears(served, clock, size).live();
    }

    static String surname(int client) { return "Surname%d".formatted(client); }

    private void live() {
        clock.set(BEGINNING);
        var ids = new AnimalId[size.clients * size.pets];
        var progress = new Progress(System.err, "clients registered", size.clients);
        for (int client = 0; client < size.clients; client++) {
            join(client, ids);
            rest(client + 1, size.clients, progress);
        }
        for (int year = 0; year < size.years; year++) {
            clock.set(BEGINNING.plus(Duration.ofDays(365L * year + 100)));
            var seen = new Progress(System.err, "animals seen in year %d".formatted(year + 1), ids.length);
            for (int pet = 0; pet < ids.length; pet++) {
                see(ids[pet], pet, year);
                rest(pet + 1, ids.length, seen);
            }
        }
    }

    /// Waits for the group to be durable; what a site does by itself, its node's rounds do meanwhile.
    private void rest(int done, int all, Progress progress) {
        if (done % GROUP != 0 && done != all) return;
        last.now();
        desk = desk();
        progress.at(done);
    }

    private void join(int number, AnimalId[] ids) {
        var client = new ClientId(desk.fresh());
        tell(client.book(), new Client.Register(new org.lazaret.practice.clients.Details(
            new Personal("Given%d %s".formatted(number % 977, surname(number))),
            new Personal("01632 %06d".formatted(number)), NOTHING,
            new Personal("%d High Street, Ashby".formatted(number)))));
        for (int pet = 0; pet < size.pets; pet++) {
            var animal = new AnimalId(desk.fresh());
            int place = number * size.pets + pet;
            ids[place] = animal;
            tell(animal.book(), new Animal.Register(client, new Details(new Personal("Pet%d".formatted(place)),
                pet == 0 ? Species.DOG : Species.CAT, NOTHING, Sex.UNKNOWN, Optional.empty(), NOTHING)));
        }
    }

    private void see(AnimalId animal, int number, int year) {
        var once = new RequestId(desk.fresh());
        var visit = VisitId.by(once);
        tell(visit.book(), new Visit.Begin(animal, Purpose.CONSULTATION), once);
        tell(animal.book(), new Animal.WeighSurely(new Weight(9_000 + number % 977 + 40L * year)));
        var of = new ConsultationId(visit, animal);
        tell(of.book(), new Consultation.Write(of, new Note(
            new Personal("Eating well, a little stiff in the mornings, no vomiting or diarrhoea."),
            new Personal("Bright. Heart and chest clear. Abdomen comfortable. Left stifle thickened, no drawer."),
            new Personal("Osteoarthritis suspected; otherwise well. Number %d.".formatted(number)),
            new Personal("Meloxicam with food, controlled exercise, recheck in fourteen days."), Vitals.NONE), true));
        tell(visit.book(), new Visit.Move(Stage.WAITING, Stage.DONE));
    }

    private <B extends Book<B, C, E>, C, E> void tell(BookId<B, C, E> book, C command) {
        tell(book, command, new RequestId("bench-" + desk.fresh()));
    }

    private <B extends Book<B, C, E>, C, E> void tell(BookId<B, C, E> book, C command, RequestId once) {
        var answer = desk.tell(book, command, once);
        answer.then(verdict -> verdict.refusal().ifPresent(reason -> {
            throw new IllegalStateException("%s was refused: %s".formatted(command, reason));
        }));
        last = answer;
    }

    private Desk desk() {
        var session = new Session(new AccountId("a-bench"), new DeviceId("d-bench"), List.of());
        if (served.site().enter(session) instanceof Entering.Entered(var entered)) return entered;
        throw new IllegalStateException("the site lets nobody in");
    }
}
