package org.lazaret.server.demo;

import static org.lazaret.server.demo.Staff.ANNA;
import static org.lazaret.server.demo.Staff.PRIYA;
import static org.lazaret.server.demo.Staff.SAM;
import static org.lazaret.server.demo.Staff.TOM;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Weight;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visit;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.server.demo.Round.Coming;

/// A busy Monday, as it stands at eight past nine: two animals in for an operation, two being seen, one at the till,
/// one gone home, six waiting; and a full diary.
final class Monday {
    static final long DEBTORS_DOG = 41_000;
    private static final List<Guest> GUESTS = List.of(new Guest("Margaret Thornton", "Biscuit", Species.DOG, 12_400),
        new Guest("Dev Patel", "Luna", Species.CAT, 4_100), new Guest("Sean O'Hara", "Rex", Species.DOG, 31_800),
        new Guest("Anita Kowalska", "Pumpkin", Species.RABBIT, 2_050),
        new Guest("George Baker", "Duchess", Species.DOG, 28_300),
        new Guest("Fatima Yusuf", "Mango", Species.BIRD, 93), new Guest("Joan Pickering", "Tilly", Species.CAT, 3_600),
        new Guest("Gary Pike", "Tyson", Species.DOG, DEBTORS_DOG),
        new Guest("Harriet Metcalfe", "Pip", Species.DOG, 7_900),
        new Guest("Keith Dinsdale", "Meg", Species.DOG, 18_700));

    private final Staff staff;
    private final Year year;
    private final LocalDate day;
    private final List<Coming> booked = new ArrayList<>();

    Monday(Staff staff, Year year, LocalDate day) {
        this.staff = staff;
        this.year = year;
        this.day = day;
    }

    /// Those whom a visitor meets first have names that are easily typed, and a weight curve.
    private record Guest(String owner, String animal, Species species, long grams) {}

    /// They joined in the spring and were weighed now and then; one of them has paid nothing since.
    static List<Beast> guests(Staff staff, Families families) {
        var beasts = new ArrayList<Beast>();
        for (var guest : GUESTS) {
            var client = families.client(guest.owner);
            var beast = new Beast(client, families.animal(client, guest.animal, guest.species).animal(), guest.grams);
            beasts.add(beast);
            weigh(staff, beast, 88);
        }
        return beasts;
    }

    private static void weigh(Staff staff, Beast beast, int percent) {
        staff.tell(TOM, beast.animal().book(), new Animal.WeighSurely(new Weight(beast.grams() * percent / 100)));
    }

    void until(LocalTime now, List<Beast> guests, Families families) {
        staff.at(day.atTime(7, 50));
        staff.tell(SAM, guests.get(2).animal().book(),
            new Animal.Warn(new Personal("Muzzle. Snaps at the thermometer.")));
        diary(guests);
        rest(families);
        morning(guests, now);
    }

    private void diary(List<Beast> guests) {
        add("08:10", guests.get(8), ANNA, Purpose.OPERATION);
        add("08:20", guests.get(6), SAM, Purpose.OPERATION);
        add("08:30", guests.get(5), ANNA, Purpose.RECHECK);
        add("08:30", guests.get(9), SAM, Purpose.CONSULTATION);
        add("08:45", guests.get(0), ANNA, Purpose.CONSULTATION);
        add("08:45", guests.get(4), SAM, Purpose.VACCINATION);
        add("09:00", guests.get(2), ANNA, Purpose.CONSULTATION);
        add("09:00", guests.get(1), SAM, Purpose.VACCINATION);
        add("09:00", guests.get(3), TOM, Purpose.NURSE);
        add("09:15", guests.get(7), ANNA, Purpose.CONSULTATION);
    }

    private void add(String from, Beast beast, AccountId vet, Purpose purpose) {
        booked.add(year.book(new Coming(day.atTime(LocalTime.parse(from)), 0, beast, vet, purpose), 15));
    }

    /// The rest of the day is full as well: nobody of it is here yet.
    private void rest(Families families) {
        var seen = new ArrayList<ClientId>();
        var others = families.beasts().iterator();
        for (int each = 0; each < 60; each++) {
            var vet = each % 2 == 0 ? ANNA : SAM;
            var from = day.atTime(9, 30).plusMinutes(15L * (each / 2));
            var beast = others.next();
            if (each % 7 == 6 || seen.contains(beast.owner())) continue;
            seen.add(beast.owner());
            booked.add(year.book(new Coming(from, 0, beast, vet, each % 4 == 0
                ? Purpose.VACCINATION
                : Purpose.CONSULTATION), 15));
        }
    }

    private void morning(List<Beast> guests, LocalTime now) {
        var round = year.round();
        for (int operation : List.of(0, 1)) {
            come(operation, 8, 12 + 6 * operation);
            round.callIn(booked.get(operation));
            round.move(TOM, booked.get(operation).visit(), Stage.CONSULTING, Stage.ADMITTED);
        }
        for (int one : List.of(2, 3)) come(one, 8, 27 + one);
        for (int one : List.of(2, 3)) round.callIn(booked.get(one));
        come(4, 8, 41);
        come(5, 8, 44);
        staff.at(day.atTime(8, 46));
        for (int one : List.of(2, 3)) round.see(booked.get(one));
        for (int one : List.of(2, 3)) round.finish(booked.get(one));
        staff.at(day.atTime(8, 52));
        round.pay(booked.get(2));
        for (int one : List.of(4, 5)) round.callIn(booked.get(one));
        Pills.dispense(staff, guests.get(0), guests.get(1));
        waiting(guests);
        staff.at(day.atTime(now));
    }

    /// Six: four who were expected, one who came along, one who walks in.
    private void waiting(List<Beast> guests) {
        come(6, 8, 55);
        come(7, 8, 57);
        come(8, 8, 58);
        come(9, 9, 1);
        var along = year.families().animal(guests.get(3).owner(), "Nutmeg", Species.RABBIT);
        staff.tell(PRIYA, booked.get(8).visit().book(), new Visit.Bring(along.animal(), Purpose.NURSE));
        staff.at(day.atTime(9, 6));
        var walkIn = year.families().beasts().getLast();
        staff.tell(PRIYA, new VisitId("walk-in-on-monday").book(), new Visit.Begin(walkIn.animal(),
            Purpose.CONSULTATION));
        staff.tell(PRIYA, walkIn.owner().book(), new Client.PromiseCall(
            new Personal("Wants to know whether the insurer has answered."), day.atTime(9, 30)));
    }

    private void come(int one, int hour, int minute) {
        staff.at(day.atTime(hour, minute));
        year.round().arrive(booked.get(one));
    }
}
