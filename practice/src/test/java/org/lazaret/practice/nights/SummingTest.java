package org.lazaret.practice.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.group.cover.Summary;
import org.lazaret.group.cover.Summary.Line;
import org.lazaret.group.cover.Summary.Sort;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.drugs.Amount;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.DrugRegister.Dispensed;
import org.lazaret.practice.drugs.DrugRegister.Received;
import org.lazaret.practice.patients.Animal.Registered;
import org.lazaret.practice.patients.Animal.Warned;
import org.lazaret.practice.patients.Animal.WarningLifted;
import org.lazaret.practice.patients.Animal.Weighed;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Weight;
import org.lazaret.practice.visits.Consultation.Written;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Note;
import org.lazaret.practice.visits.VisitId;
import org.lazaret.practice.visits.Vitals;

/// What the site that covers is told of an animal, from the real tables.
class SummingTest {
    private static final ClientId ANN = new ClientId("ann");
    private static final AnimalId REX = new AnimalId("rex");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final DrugId KETAMINE = new DrugId("ketamine-100");
    private static final Personal NOTHING = words("");

    private final Tabled tables = new Tabled().written(ANN.book(), new Client.Registered(
        new org.lazaret.practice.clients.Details(words("Ann Archer"), words("01632 960100"), NOTHING,
            NOTHING))).written(
                REX.book(), new Registered(ANN, new Details(words("Rex"), Species.DOG, words("Collie"), Sex.MALE,
                    Optional.empty(), words("900182000000001"))));

    private static Personal words(String text) { return new Personal(text); }

    private Summary summary() {
        return new Summing(tables, ZoneId.of("Europe/London")).of(tables.look(Animals.of(REX)).getFirst(),
            tables.look(Clients.among(List.of(ANN))).getFirst());
    }

    private void noted(int number, String assessment, String plan) {
        tables.at(Tabled.NINE.plusSeconds(60L * number)).written(new ConsultationId(VisitId.of(new DayId(MONDAY),
            number), REX).book(), new Written(1, Tabled.TOM, new Note(words("Limps."), NOTHING, words(assessment),
                words(plan), Vitals.NONE)));
    }

    @Test void it_says_who_it_is_and_whom_to_ring() {
        tables.written(REX.book(), new Weighed(new Weight(24_500), 1));
        assertThat(summary()).isEqualTo(new Summary(words("Rex"), "DOG", words("Collie"), words("900182000000001"),
            new Summary.Owner(words("Ann Archer"), words("01632 960100")), Optional.of(new Summary.Weighed(24_500,
                MONDAY)),
            List.of()));
    }

    @Test void alerts_that_stand_come_first_then_what_was_given_then_the_latest_visits() {
        tables.written(REX.book(), new Warned(words("Bites"), 1), new Warned(words("Deaf"), 2), new WarningLifted(2));
        tables.written(KETAMINE.register(), new Received(Amount.of("10"), "Northern", Optional.empty(),
            Amount.of("10")), new Dispensed(Amount.of("0.5"), REX, Amount.of("9.5")));
        noted(1, "Otitis", " Ear\n\ndrops ");
        noted(2, "", "");
        assertThat(summary().lines()).containsExactly(new Line(Sort.ALERT, LocalDate.EPOCH, words("Bites")),
            new Line(Sort.MEDICINE, MONDAY, words("Ketamine 100 mg/ml: 0.5 ml")),
            new Line(Sort.VISIT, MONDAY, words("Limps.")),
            new Line(Sort.PROBLEM, MONDAY, words("Otitis")),
            new Line(Sort.VISIT, MONDAY, words("Ear drops")));
    }

    @Test void it_stays_short() {
        for (int number = 1; number <= 10; number++) {
            tables.written(REX.book(), new Warned(words("Warning " + number), number));
            noted(number, "x".repeat(2_000), "");
        }
        assertThat(summary().lines()).hasSize(6 + 3 + 3).allSatisfy(
            line -> assertThat(line.text().text().length()).isLessThanOrEqualTo(300));
    }
}
