package org.lazaret.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.bills.Bill;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.bills.BillsOf;
import org.lazaret.practice.bills.Currency;
import org.lazaret.practice.bills.Money;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.AppointmentsOf;
import org.lazaret.practice.diary.Day.Agreed;
import org.lazaret.practice.diary.Day.Arrived;
import org.lazaret.practice.diary.Day.Booking;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.Slot;
import org.lazaret.practice.diary.State;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister.Dispensed;
import org.lazaret.practice.drugs.DrugRegister.Received;
import org.lazaret.practice.drugs.Given;
import org.lazaret.practice.drugs.Measure;
import org.lazaret.practice.patients.Animal.Registered;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Chronicle;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Told;
import org.lazaret.practice.visits.Consultation.Added;
import org.lazaret.practice.visits.Consultation.Signed;
import org.lazaret.practice.visits.Consultation.Written;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Note;
import org.lazaret.practice.visits.NotesOf;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.practice.visits.Vitals;

/// What every room tells of an animal, and has open with a client, from the real tables.
class HistoryTest {
    private static final ClientId SMITH = new ClientId("smith1");
    private static final AnimalId REX = new AnimalId("rex1");
    private static final AnimalId TOM = new AnimalId("tom1");
    private static final DayId MONDAY = DayId.of("2026-01-05");
    private static final DrugId KETAMINE = new DrugId("ketamine-100");
    private static final Personal NOTHING = new Personal("");

    private final Tabled tables = new Tabled().written(REX.book(), new Registered(SMITH, new Details(
        new Personal("Rex"), Species.DOG, NOTHING, Sex.MALE, Optional.empty(), NOTHING)));

    @Test void the_appointments_notes_and_drugs_of_an_animal_stand_in_one_line_of_time() {
        agree(1, "2026-01-05T11:00", REX);
        tables.at(Tabled.NINE.plusSeconds(60)).written(KETAMINE.register(),
            new Received(Amount.of("10"), "Northern", Optional.empty(), Amount.of("10")),
            new Dispensed(Amount.of("0.5"), REX, Amount.of("9.5")),
            new Dispensed(Amount.of("0.5"), TOM, Amount.of("9")));
        var seen = new ConsultationId(VisitId.of(MONDAY, 1), REX);
        tables.at(Tabled.NINE.plusSeconds(120)).written(seen.book(), new Written(1, Tabled.TOM, note("Otitis")));

        assertThat(told()).extracting(Told::what).containsExactly(AppointmentsOf.Line.APPOINTMENT,
            NotesOf.Line.NOTE_UNSIGNED, Given.Line.GIVEN, Chronicle.Line.REGISTERED);
        assertThat(told()).extracting(Told::link).containsExactly("/diary/2026-01-05",
            "/visits/2026-01-05-1/animals/rex1", "/drugs/ketamine-100/register", "");
        assertThat(told().get(1).parts()).containsExactly(new Personal("Otitis · Ear drops"));
        assertThat(told().get(2).parts()).containsExactly("Ketamine 100 mg/ml", Amount.of("0.5"),
            Measure.Word.ML, 2L);

        tables.written(seen.book(), new Signed(1));
        assertThat(told().get(1).what()).isEqualTo(NotesOf.Line.NOTE);
    }

    @Test void what_was_added_to_a_note_stands_at_the_time_it_was_added_and_leads_to_the_consultation() {
        var seen = new ConsultationId(VisitId.of(MONDAY, 1), REX);
        tables.at(Tabled.NINE.plusSeconds(60)).written(seen.book(), new Written(1, Tabled.TOM, note("Otitis")),
            new Signed(1));
        agree(1, "2026-01-05T11:00", REX);
        tables.at(Tabled.NINE.plusSeconds(86_400)).written(seen.book(),
            new Added(1, 1, new Personal("The swab grew Malassezia.")));

        assertThat(told()).extracting(Told::what).containsExactly(NotesOf.Line.ADDENDUM,
            AppointmentsOf.Line.APPOINTMENT, NotesOf.Line.NOTE, Chronicle.Line.REGISTERED);
        assertThat(told().getFirst().parts()).containsExactly(new Personal("The swab grew Malassezia."));
        assertThat(told().getFirst().link()).isEqualTo("/visits/2026-01-05-1/animals/rex1");
        tables.erased(REX.subject());
        assertThat(told()).extracting(Told::what).doesNotContain(NotesOf.Line.ADDENDUM);
    }

    @Test void another_animal_has_another_history() {
        agree(1, "2026-01-05T11:00", REX);
        assertThat(Rooms.history().of(TOM, 50, tables)).isEmpty();
    }

    @Test void a_client_has_open_what_is_to_come_and_to_be_paid_the_earliest_first() {
        agree(1, "2026-01-05T11:00", REX);
        agree(2, "2026-01-05T10:00", REX);
        tables.written(MONDAY.book(), new Arrived(1));
        var bill = Bill.KIND.of("smith1-1");
        tables.written(bill, new Bill.Opened(SMITH, Currency.GBP, Money.NONE));

        var open = Rooms.matters().of(SMITH, tables);
        assertThat(open).extracting(Told::what).containsExactly(BillsOf.Line.OPEN, AppointmentsOf.Line.TO_COME);
        assertThat(open.getLast().parts()).containsExactly(Purpose.CONSULTATION, State.EXPECTED);
        assertThat(open.getFirst().parts()).containsExactly("£0.00");
        tables.written(bill, new Bill.Closed(Money.NONE));
        assertThat(Rooms.matters().of(SMITH, tables)).extracting(Told::what).containsExactly(
            AppointmentsOf.Line.TO_COME);
        assertThat(Rooms.matters().of(new ClientId("jones1"), tables)).isEmpty();
    }

    @Test void what_a_duplicate_has_open_and_owes_is_the_kept_clients_until_they_are_parted() {
        agree(1, "2026-01-05T11:00", REX);
        var kept = new ClientId("kept1");
        var bill = Bill.KIND.of("smith1-1");
        tables.written(bill, new Bill.Opened(SMITH, Currency.GBP, Money.of("30")));
        tables.written(SMITH.book(), new Client.MergedInto(kept));

        assertThat(Rooms.matters().of(kept, tables)).extracting(Told::what).containsExactlyInAnyOrder(
            BillsOf.Line.OPEN, AppointmentsOf.Line.TO_COME);
        assertThat(tables.look(Bills.balance(kept))).containsExactly(new Bills.Balance(Money.of("30")));
        assertThat(tables.look(Animals.of(kept))).extracting(Animals.Row::id).containsExactly(REX);
        assertThat(tables.look(Animals.of(REX)).getFirst().owner()).isEqualTo(kept);
        assertThat(tables.look(Animals.livingWith(List.of(kept)))).hasSize(1);

        tables.written(SMITH.book(), new Client.MergeWithdrawn(kept));
        assertThat(Rooms.matters().of(kept, tables)).isEmpty();
        assertThat(tables.look(Bills.balance(kept))).containsExactly(new Bills.Balance(Money.NONE));
        assertThat(tables.look(Animals.of(REX)).getFirst().owner()).isEqualTo(SMITH);
    }

    private List<Told> told() { return Rooms.history().of(REX, 50, tables); }

    private void agree(long number, String from, AnimalId animal) {
        tables.written(MONDAY.book(), new Agreed(number, new Slot(LocalDateTime.parse(from), 15, Tabled.TOM),
            new Booking(animal, SMITH, Purpose.CONSULTATION), OffsetDateTime.parse("2026-01-02T12:00Z")));
    }

    private static Note note(String assessment) {
        return new Note(NOTHING, NOTHING, new Personal(assessment), new Personal("Ear drops"), Vitals.NONE);
    }
}
