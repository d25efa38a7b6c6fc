package org.lazaret.practice.patients.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.rows.Searchable;
import org.lazaret.pages.Words;
import org.lazaret.practice.Golden;
import org.lazaret.practice.Rooms;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.clients.Consents;
import org.lazaret.practice.clients.Use;
import org.lazaret.practice.clients.Versions;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Warnings;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.patients.Weight;
import org.lazaret.practice.staff.Duties;
import org.lazaret.practice.staff.Role;

/// How the pages of clients and animals look, from real rows.
class PagesOfAnimalsTest {
    private static final ClientId ANN = new ClientId("ann1");
    private static final AnimalId REX = new AnimalId("rex1");
    private static final Searchable ALL = new Searchable(2, 2);

    private final Tabled tables = new Tabled().written(ANN.book(),
        new Client.Registered(details("Ann <Smith>"))).written(REX.book(),
            new Animal.Registered(ANN, new Details(new Personal("Rex & Co"), Species.DOG,
                new Personal("Whippet"), Sex.MALE_NEUTERED, Optional.of(LocalDate.of(2021, 11, 1)),
                new Personal("826098100000001"))));

    @Test void an_animal_that_was_only_written_down() { Golden.check(animal(Optional.empty()), "AnimalPage.new"); }

    @Test void an_animal_with_a_curve_a_warning_and_a_correction() {
        tables.at(Tabled.NINE.minus(Duration.ofDays(200))).written(REX.book(),
            new Animal.Weighed(new Weight(12_000), 1), new Animal.Warned(new Personal("Bites <hard>."), 1));
        tables.at(Tabled.NINE.minus(Duration.ofDays(100))).written(REX.book(),
            new Animal.Weighed(new Weight(125_000), 2), new Animal.WeighingCorrected(2, new Weight(12_500)));
        tables.at(Tabled.NINE).written(REX.book(), new Animal.Weighed(new Weight(16_500), 3));

        Golden.check(animal(Optional.empty()), "AnimalPage.known");
        Golden.check(animal(Optional.empty()), "AnimalPage.at-reception", route -> Duties.house().may(
            List.of(Role.RECEPTIONIST), route));
    }

    @Test void a_weight_that_is_asked_about() {
        tables.written(REX.book(), new Animal.Weighed(new Weight(12_000), 1));
        Golden.check(animal(Optional.of(new Animal.WeightJumps(new Weight(120_000), new Weight(12_000)))),
            "AnimalPage.doubted");
    }

    @Test void an_animal_that_died() {
        tables.written(REX.book(), new Animal.Died(LocalDate.of(2026, 1, 4)));
        Golden.check(animal(Optional.empty()), "AnimalPage.died");
    }

    @Test void a_client_who_rang_and_was_corrected_and_agreed_to_less_under_another_name() {
        tables.written(ANN.book(), new Client.Called(new Personal("Rex limps."), 1),
            new Client.CallPromised(1, LocalDateTime.parse("2026-01-05T08:30")), new Client.Consented(Use.REMINDERS),
            new Client.Consented(Use.NEWS), new Client.Corrected(details("Ann Jones")), new Client.MovedAway());
        tables.written(new ClientId("ann-j").book(), new Client.Registered(details("A. Jones")),
            new Client.Consented(Use.REMINDERS), new Client.MergedInto(ANN));
        Golden.check(owner(), "OwnerPage.known");
        Golden.check(new CallsPage(tables.look(Calls.toReturn()), tables.look(Clients.of(ANN)),
            tables.look(Animals.livingWith(List.of(ANN))), Optional.empty()), "CallsPage.late");
    }

    @Test void a_client_of_whom_only_the_name_is_known() {
        var nothing = new Personal("");
        tables.written(ANN.book(), new Client.Corrected(new org.lazaret.practice.clients.Details(new Personal("Ann"),
            nothing, nothing, nothing)));
        Golden.check(owner(), "OwnerPage.unreachable");
    }

    @Test void a_search_with_both_and_with_nobody() {
        var rex = tables.look(Animals.of(REX)).getFirst();
        var ann = tables.look(Clients.of(ANN)).getFirst();
        Golden.check(new SearchPage("r", List.of(new Found.Beast(rex, Optional.of(ann)),
            new Found.Owner(ann, List.of(ann), List.of(rex))), ALL, false), "SearchPage.found");
        Golden.check(new SearchPage("826098100000002", List.of(), ALL, true), "SearchPage.unknown-chip");
        Golden.check(new SearchPage("zeb", List.of(), new Searchable(1, 2), false), "SearchPage.nobody");
    }

    @Test void a_call_that_is_taken() {
        Golden.check(new CallPage(callers(), CallPage.BLANK, Optional.empty()), "CallPage.known");
    }

    @Test void an_age_is_said_as_people_say_it() {
        assertThat(age("2025-12-29")).isEqualTo("1 week");
        assertThat(age("2025-10-01")).isEqualTo("13 weeks");
        assertThat(age("2025-09-05")).isEqualTo("4 months");
        assertThat(age("2024-01-06")).isEqualTo("23 months");
        assertThat(age("2024-01-05")).isEqualTo("2 years");
        assertThat(age("2021-12-05")).isEqualTo("4 years 1 month");
        assertThat(age("2026-01-05")).isEqualTo("0 weeks");
    }

    private static String age(String born) {
        return new Age(LocalDate.parse(born), LocalDate.of(2026, 1, 5)).text(new Words(Locale.ENGLISH));
    }

    private OwnersPage callers() {
        return new OwnersPage("", tables.look(Clients.of(ANN)), Optional.of(new OwnersPage.Caller(
            tables.look(Animals.livingWith(List.of(ANN))), List.of(REX))));
    }

    private AnimalPage animal(Optional<Refusal> refusal) {
        var known = new AnimalPage.Known(tables.look(Warnings.of(REX)), tables.look(Weighings.of(REX)),
            Rooms.history().of(REX, AnimalPage.FEW, tables), false);
        return new AnimalPage(tables.look(Animals.of(REX)).getFirst(),
            tables.look(Clients.of(ANN)).stream().findFirst(), known, refusal);
    }

    private OwnerPage owner() {
        var talks = new OwnerPage.Talks(tables.look(Calls.of(ANN)), tables.look(Calls.answers(ANN)));
        var known = new OwnerPage.Known(Rooms.matters().of(ANN, tables), new OwnerPage.Agreed(
            tables.look(Consents.of(ANN)), tables.look(Consents.stilled(ANN))), talks,
            tables.look(Versions.of(ANN)), tables.look(Clients.leadingTo(ANN)));
        return new OwnerPage(tables.look(Clients.of(ANN)).getFirst(), tables.look(Animals.of(ANN)), known,
            AnimalForm.BLANK, Optional.empty());
    }

    private static org.lazaret.practice.clients.Details details(String name) {
        return new org.lazaret.practice.clients.Details(new Personal(name), new Personal("01603 555123, 07700 900123"),
            new Personal("ann@example.org"), new Personal("1 High St, Norwich NR1 3AB"));
    }
}
