package org.lazaret.practice.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.Rooms;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.Animal.Corrected;
import org.lazaret.practice.patients.Animal.DeathWithdrawn;
import org.lazaret.practice.patients.Animal.Died;
import org.lazaret.practice.patients.Animal.OwnerChanged;
import org.lazaret.practice.patients.Animal.Registered;
import org.lazaret.practice.patients.Animal.Warned;
import org.lazaret.practice.patients.Animal.WarningLifted;
import org.lazaret.practice.patients.Animal.Weighed;
import org.lazaret.practice.patients.Animal.WeighingCorrected;
import org.lazaret.practice.patients.Animal.WeighingWithdrawn;
import org.lazaret.practice.patients.Chronicle.Line;

/// What is known of animals now, in real tables.
class AnimalRowsTest {
    private static final AnimalId REX = new AnimalId("rex1");
    private static final AnimalId TOM = new AnimalId("tom1");
    private static final ClientId SMITH = new ClientId("smith1");
    private static final ClientId JONES = new ClientId("jones1");
    private static final LocalDate DIED = LocalDate.of(2026, 1, 4);

    private final Tabled tables = new Tabled().written(REX.book(),
        new Registered(SMITH, details("Rex", "826098100000001"))).written(TOM.book(),
            new Registered(SMITH, details("Tom", "")));

    @Test void animals_are_listed_by_owner_with_what_they_weighed_last() {
        tables.written(REX.book(), new Weighed(new Weight(9_000), 1), new Weighed(new Weight(9_500), 2));

        var rows = tables.look(Animals.of(SMITH));
        assertThat(rows).extracting(row -> row.name().text()).containsExactly("Rex", "Tom");
        assertThat(rows).extracting(Animals.Row::weight).containsExactly(Optional.of(new Weight(9_500)),
            Optional.empty());
        assertThat(rows.getFirst().id()).isEqualTo(REX);
    }

    @Test void a_correction_takes_the_place_of_what_was_wrong() {
        tables.written(REX.book(), new Corrected(details("Roxy", "985000000000001")));

        assertThat(tables.look(Animals.of(REX))).extracting(row -> row.name().text()).containsExactly("Roxy");
        assertThat(tables.found("rex")).isEmpty();
        assertThat(tables.found("8260981")).isEmpty();
        assertThat(tables.found("roxy")).containsExactly("animal/rex1");
        assertThat(tables.found("985000000000001")).containsExactly("animal/rex1");
    }

    @Test void an_animal_goes_with_its_new_owner() {
        tables.written(REX.book(), new OwnerChanged(JONES));

        assertThat(tables.look(Animals.of(JONES))).extracting(Animals.Row::id).containsExactly(REX);
        assertThat(tables.look(Animals.of(SMITH))).extracting(Animals.Row::id).containsExactly(TOM);
    }

    @Test void a_death_stands_until_it_is_withdrawn() {
        tables.written(REX.book(), new Died(DIED));
        assertThat(tables.look(Animals.of(REX)).getFirst().died()).contains(DIED);
        assertThat(tables.look(Animals.of(TOM)).getFirst().died()).isEmpty();

        tables.written(REX.book(), new DeathWithdrawn());
        assertThat(tables.look(Animals.of(REX)).getFirst().died()).isEmpty();
    }

    @Test void some_animals_are_asked_for_at_once() {
        assertThat(tables.look(Animals.among(List.of(TOM, new AnimalId("nobody"))))).extracting(
            Animals.Row::id).containsExactly(TOM);
    }

    @Test void weights_are_listed_with_what_it_weighed_before_and_a_jump_is_seen() {
        tables.written(REX.book(), new Weighed(new Weight(10_000), 1), new Weighed(new Weight(12_000), 2),
            new Weighed(new Weight(14_401), 3), new Weighed(new Weight(1_440), 4));

        var rows = tables.look(Weighings.of(REX));
        assertThat(rows).extracting(Weighings.Row::number).containsExactly(4L, 3L, 2L, 1L);
        assertThat(rows).extracting(Weighings.Row::before).containsExactly(Optional.of(new Weight(14_401)),
            Optional.of(new Weight(12_000)), Optional.of(new Weight(10_000)), Optional.empty());
        assertThat(rows).extracting(Weighings.Row::isDoubtful).containsExactly(true, true, false, false);
    }

    @Test void a_corrected_weighing_shows_both_and_a_withdrawn_one_is_gone() {
        tables.written(REX.book(), new Weighed(new Weight(4_200), 1), new Weighed(new Weight(43_000), 2),
            new WeighingCorrected(2, new Weight(4_400)), new WeighingCorrected(2, new Weight(4_300)),
            new Weighed(new Weight(38_000), 3), new WeighingWithdrawn(3));

        var rows = tables.look(Weighings.of(REX));
        assertThat(rows).extracting(Weighings.Row::weight).containsExactly(new Weight(4_300), new Weight(4_200));
        assertThat(rows).extracting(Weighings.Row::was).containsExactly(Optional.of(new Weight(43_000)),
            Optional.empty());
        assertThat(tables.look(Animals.of(REX)).getFirst().weight()).contains(new Weight(4_300));
    }

    @Test void the_history_tells_every_line_of_the_book_the_latest_first_and_no_owner() {
        tables.written(REX.book(), new Weighed(new Weight(42_000), 1)).at(Tabled.NINE.plusSeconds(60)).written(
            REX.book(), new WeighingCorrected(1, new Weight(4_200)), new OwnerChanged(JONES));

        var told = Rooms.history().of(REX, 50, tables);
        assertThat(told).extracting(Told::what).containsExactlyInAnyOrder(Line.OWNER_CHANGED, Line.WEIGHING_CORRECTED,
            Line.WEIGHED, Line.REGISTERED);
        assertThat(told).extracting(Told::at).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(told.toString()).doesNotContain("smith1", "jones1");
        assertThat(Rooms.history().of(REX, 2, tables)).extracting(Told::at).containsOnly(Tabled.NINE.plusSeconds(60));
    }

    @Test void warnings_that_are_lifted_are_gone() {
        tables.written(REX.book(), new Warned(new Personal("Bites."), 1), new Warned(new Personal("Epileptic."), 2),
            new WarningLifted(1));

        assertThat(tables.look(Warnings.of(REX))).extracting(row -> row.text().text()).containsExactly("Epileptic.");
    }

    @Test void nothing_is_left_of_an_animal_that_is_erased() {
        tables.written(REX.book(), new Weighed(new Weight(9_000), 1), new Warned(new Personal("Bites."), 1),
            new Died(DIED)).erased(REX.subject());

        assertThat(tables.look(Animals.of(REX))).isEmpty();
        assertThat(tables.look(Weighings.of(REX))).isEmpty();
        assertThat(Rooms.history().of(REX, 50, tables)).isEmpty();
        assertThat(tables.look(Warnings.of(REX))).isEmpty();
        assertThat(tables.found("rex")).isEmpty();
        assertThat(tables.look(Animals.of(SMITH))).extracting(Animals.Row::id).containsExactly(TOM);
    }

    private static Details details(String name, String chip) {
        return new Details(new Personal(name), Species.DOG, new Personal("Whippet"), Sex.UNKNOWN, Optional.empty(),
            new Personal(chip));
    }
}
