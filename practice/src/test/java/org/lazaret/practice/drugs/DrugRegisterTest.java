package org.lazaret.practice.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.drugs.DrugRegister.AmountNotPositive;
import org.lazaret.practice.drugs.DrugRegister.AnimalUnknown;
import org.lazaret.practice.drugs.DrugRegister.BatchMissing;
import org.lazaret.practice.drugs.DrugRegister.BottleTooOld;
import org.lazaret.practice.drugs.DrugRegister.Broach;
import org.lazaret.practice.drugs.DrugRegister.Broached;
import org.lazaret.practice.drugs.DrugRegister.ColleagueMayWitness;
import org.lazaret.practice.drugs.DrugRegister.Command;
import org.lazaret.practice.drugs.DrugRegister.Correct;
import org.lazaret.practice.drugs.DrugRegister.Corrected;
import org.lazaret.practice.drugs.DrugRegister.Count;
import org.lazaret.practice.drugs.DrugRegister.Counted;
import org.lazaret.practice.drugs.DrugRegister.DaysImpossible;
import org.lazaret.practice.drugs.DrugRegister.Destroy;
import org.lazaret.practice.drugs.DrugRegister.DestroyStock;
import org.lazaret.practice.drugs.DrugRegister.Destroyed;
import org.lazaret.practice.drugs.DrugRegister.Dispense;
import org.lazaret.practice.drugs.DrugRegister.Dispensed;
import org.lazaret.practice.drugs.DrugRegister.DispensedLate;
import org.lazaret.practice.drugs.DrugRegister.Event;
import org.lazaret.practice.drugs.DrugRegister.FoundBelowZero;
import org.lazaret.practice.drugs.DrugRegister.NoSuchLine;
import org.lazaret.practice.drugs.DrugRegister.NotSplit;
import org.lazaret.practice.drugs.DrugRegister.NothingToCorrect;
import org.lazaret.practice.drugs.DrugRegister.Of;
import org.lazaret.practice.drugs.DrugRegister.OwnWitness;
import org.lazaret.practice.drugs.DrugRegister.Receive;
import org.lazaret.practice.drugs.DrugRegister.ReceiveBatch;
import org.lazaret.practice.drugs.DrugRegister.Received;
import org.lazaret.practice.drugs.DrugRegister.RegistrationUnreadable;
import org.lazaret.practice.drugs.DrugRegister.StockDestroyed;
import org.lazaret.practice.drugs.DrugRegister.SupplierMissing;
import org.lazaret.practice.drugs.DrugRegister.WitnessMustBeIndependent;
import org.lazaret.practice.drugs.DrugRegister.WriteGiven;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;

/// The law of the register, told as stories. A story happens on 5 January 2026 and Tom does it.
class DrugRegisterTest {
    private static final AnimalId REX = new AnimalId("rex");
    private static final AccountId TOM = new AccountId("tom");
    private static final AccountId ANNA = new AccountId("anna");
    private static final Batch BATCH = new Batch("B4711", LocalDate.of(2027, 1, 31));
    private static final Event TEN_CAME_IN = new Received(ml("10"), "Covetrus", Optional.empty(), ml("10"));
    private static final LocalDate USE_BY = LocalDate.of(2026, 1, 30);
    private static final Event OPENED = new Broached(USE_BY, ml("10"));
    private static final Instant ON_THE_LAST_DAY = Instant.parse("2026-01-30T23:59:59Z");
    private static final Instant A_DAY_LATE = Instant.parse("2026-01-31T00:00:00Z");

    @Test void a_capsule_is_never_cut_and_what_holds_a_whole_number_of_them_is_written() {
        var whole = new Dispense(Amount.of("2"), REX);
        register().when(new Of(Measure.CAPSULE, new Dispense(Amount.of("0.5"), REX))).thenRefused(
            new NotSplit(Amount.of("0.5"), Measure.Word.CAPSULES, Amount.of("1")));
        register().when(new Of(Measure.CAPSULE, new Count(Amount.of("1.5"), ANNA))).thenRefused(
            new NotSplit(Amount.of("1.5"), Measure.Word.CAPSULES, Amount.of("1")));
        register().when(new Of(Measure.CAPSULE, whole)).then(new Dispensed(Amount.of("2"), REX, Amount.of("-2")));
        register().when(new Of(Measure.TABLET_IN_HALVES, new Dispense(Amount.of("0.5"), REX))).then(
            new Dispensed(Amount.of("0.5"), REX, Amount.of("-0.5")));
    }

    @Test void what_comes_in_is_added_to_the_balance() {
        register().given(TEN_CAME_IN).when(new Receive(ml("5"), " Covetrus ")).then(
            new Received(ml("5"), "Covetrus", Optional.empty(), ml("15")));
    }

    @Test void a_delivery_may_say_its_batch() {
        register().when(new ReceiveBatch(ml("5"), "Covetrus", BATCH)).then(
            new Received(ml("5"), "Covetrus", Optional.of(BATCH), ml("5")));
    }

    @Test void a_batch_without_a_number_is_none() {
        register().when(new ReceiveBatch(ml("5"), "Covetrus", new Batch(" ", USE_BY))).thenRefused(new BatchMissing());
    }

    @Test void a_delivery_names_who_delivers() {
        register().when(new Receive(ml("5"), " ")).thenRefused(new SupplierMissing());
    }

    @Test void nothing_is_neither_received_nor_given_nor_destroyed() {
        register().when(new Receive(ml("0"), "Covetrus")).thenRefused(new AmountNotPositive(ml("0")));
        register().when(new Dispense(ml("0"), REX)).thenRefused(new AmountNotPositive(ml("0")));
        register().when(new WriteGiven(ml("-1"), REX)).thenRefused(new AmountNotPositive(ml("-1")));
        register().when(new Destroy(ml("0"), Waste.BROKEN, ANNA)).thenRefused(new AmountNotPositive(ml("0")));
        register().when(new DestroyStock(ml("0"), Waste.OUT_OF_DATE, "RCVS 1234567")).thenRefused(
            new AmountNotPositive(ml("0")));
    }

    @Test void what_is_dispensed_is_taken_off_the_balance() {
        register().given(TEN_CAME_IN).when(new Dispense(ml("2.5"), REX)).then(
            new Dispensed(ml("2.5"), REX, ml("7.5")));
    }

    @Test void more_than_the_book_holds_is_written_and_stands_below_zero() {
        register().given(TEN_CAME_IN).when(new Dispense(ml("10"), REX)).then(new Dispensed(ml("10"), REX, ml("0")));
        register().given(TEN_CAME_IN).when(new Dispense(ml("10.001"), REX)).then(
            new Dispensed(ml("10.001"), REX, ml("-0.001")));
    }

    @Test void an_animal_that_nobody_registered_is_given_nothing() {
        Story.of(DrugRegister.KIND.blank()).when(new Dispense(ml("1"), REX)).thenRefused(new AnimalUnknown());
        Story.of(DrugRegister.KIND.blank()).when(new WriteGiven(ml("1"), REX)).thenRefused(new AnimalUnknown());
    }

    @Test void a_bottle_is_good_on_its_last_day_and_too_old_the_day_after() {
        register().given(TEN_CAME_IN, OPENED).at(ON_THE_LAST_DAY).when(new Dispense(ml("1"), REX)).then(
            new Dispensed(ml("1"), REX, ml("9")));
        register().given(TEN_CAME_IN, OPENED).at(A_DAY_LATE).when(new Dispense(ml("1"), REX)).thenRefused(
            new BottleTooOld(USE_BY));
    }

    @Test void what_was_given_from_an_old_bottle_is_written_with_the_day_it_was_good_until() {
        register().given(TEN_CAME_IN, OPENED).at(A_DAY_LATE).when(new WriteGiven(ml("1"), REX)).then(
            new DispensedLate(ml("1"), REX, USE_BY, ml("9")));
        register().given(TEN_CAME_IN, OPENED).at(ON_THE_LAST_DAY).when(new WriteGiven(ml("1"), REX)).then(
            new Dispensed(ml("1"), REX, ml("9")));
    }

    @Test void an_opened_bottle_is_good_for_as_many_days_as_it_says() {
        register().given(TEN_CAME_IN).when(new Broach(28)).then(new Broached(LocalDate.of(2026, 2, 2), ml("10")));
        register().when(new Broach(1)).then(new Broached(LocalDate.of(2026, 1, 6), ml("0")));
        register().when(new Broach(366)).then(new Broached(LocalDate.of(2027, 1, 6), ml("0")));
        register().when(new Broach(0)).thenRefused(new DaysImpossible(0));
        register().when(new Broach(367)).thenRefused(new DaysImpossible(367));
    }

    @Test void a_new_bottle_takes_the_place_of_the_old_one() {
        var next = new Broached(LocalDate.of(2026, 2, 28), ml("10"));
        register().given(TEN_CAME_IN, OPENED, next).at(A_DAY_LATE).when(new Dispense(ml("1"), REX)).then(
            new Dispensed(ml("1"), REX, ml("9")));
    }

    @Test void a_mistake_is_put_right_beside_the_line_that_has_it() {
        register().given(TEN_CAME_IN).when(new Correct(1, ml("-0.5"), Mistake.MISREAD)).then(
            new Corrected(1, ml("-0.5"), Mistake.MISREAD, ml("9.5")));
    }

    @Test void only_lines_that_stand_are_put_right() {
        register().given(TEN_CAME_IN).when(new Correct(0, ml("1"), Mistake.MISREAD)).thenRefused(new NoSuchLine(0, 1));
        register().given(TEN_CAME_IN).when(new Correct(2, ml("1"), Mistake.MISREAD)).thenRefused(new NoSuchLine(2, 1));
        register().given(TEN_CAME_IN).when(new Correct(1, ml("0"), Mistake.MISREAD)).thenRefused(
            new NothingToCorrect(1));
    }

    @Test void a_count_sets_the_balance_to_what_was_found_and_keeps_the_difference() {
        register().given(TEN_CAME_IN).when(new Count(ml("9.8"), ANNA)).then(
            new Counted(ml("-0.2"), ANNA, ml("9.8")));
        register().given(TEN_CAME_IN).when(new Count(ml("0"), ANNA)).then(new Counted(ml("-10"), ANNA, ml("0")));
    }

    @Test void nobody_witnesses_what_they_do_themselves() {
        register().by(TOM).when(new Count(ml("0"), TOM)).thenRefused(new OwnWitness());
        register().by(TOM).when(new Destroy(ml("1"), Waste.BROKEN, TOM)).thenRefused(new OwnWitness());
    }

    @Test void a_safe_never_holds_less_than_nothing() {
        register().when(new Count(ml("-0.001"), ANNA)).thenRefused(new FoundBelowZero(ml("-0.001")));
    }

    @Test void what_was_drawn_up_or_broken_is_destroyed_before_a_colleague() {
        register().given(TEN_CAME_IN).when(new Destroy(ml("1"), Waste.DRAWN_UP_NOT_GIVEN, ANNA)).then(
            new Destroyed(ml("1"), Waste.DRAWN_UP_NOT_GIVEN, ANNA, ml("9")));
    }

    @Test void what_a_client_brings_back_never_was_in_the_safe() {
        register().given(TEN_CAME_IN).when(new Destroy(ml("1"), Waste.RETURNED, ANNA)).then(
            new Destroyed(ml("1"), Waste.RETURNED, ANNA, ml("10")));
    }

    @ParameterizedTest
    @EnumSource(names = {"OUT_OF_DATE", "BROACHED_TOO_LONG"}) void stock_is_destroyed_before_someone_from_outside(
        Waste waste) {
        register().given(TEN_CAME_IN).when(new Destroy(ml("1"), waste, ANNA)).thenRefused(
            new WitnessMustBeIndependent(waste));
        register().given(TEN_CAME_IN).when(new DestroyStock(ml("1"), waste, " RCVS 1234567 ")).then(
            new StockDestroyed(ml("1"), waste, "RCVS 1234567", ml("9")));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAWN_UP_NOT_GIVEN", "BROKEN", "RETURNED"}) void what_is_no_stock_needs_nobody_from_outside(
        Waste waste) {
        register().when(new DestroyStock(ml("1"), waste, "RCVS 1234567")).thenRefused(new ColleagueMayWitness(waste));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "Dr Anna Smith", "RCVS",
        "RCVS 12"}) void a_registration_is_a_number_and_no_name(String registration) {
        register().when(new DestroyStock(ml("1"), Waste.OUT_OF_DATE, registration)).thenRefused(
            new RegistrationUnreadable());
    }

    @Test void every_line_is_counted() {
        var book = register().given(TEN_CAME_IN, OPENED, new Counted(ml("0"), ANNA, ml("10"))).book();
        assertThat(book).isEqualTo(new DrugRegister(3, ml("10"), Optional.of(USE_BY)));
    }

    @Test void a_line_whose_balance_does_not_follow_is_found_when_it_is_read() {
        for (var forged : new Event[]{new Received(ml("2"), "x", Optional.empty(), ml("9")),
            new Dispensed(ml("2"), REX, ml("9")), new DispensedLate(ml("2"), REX, USE_BY, ml("9")),
            new Corrected(1, ml("2"), Mistake.MISREAD, ml("9")), new Counted(ml("2"), ANNA, ml("9")),
            new Broached(USE_BY, ml("9")), new Destroyed(ml("2"), Waste.BROKEN, ANNA, ml("9")),
            new StockDestroyed(ml("2"), Waste.OUT_OF_DATE, "RCVS 1234567", ml("9"))})
            assertThatThrownBy(() -> register().given(TEN_CAME_IN, forged)).isInstanceOf(
                CorruptBook.class).hasMessageContaining("leaves");
    }

    /// A register at a practice that knows Rex.
    private static Story<DrugRegister, Command, Event> register() {
        return Story.of(DrugRegister.KIND.blank()).with(REX.book(), Story.of(Animal.KIND.blank()).given(
            new Animal.Registered(new ClientId("smith"), new Details(new Personal("Rex"), Species.DOG,
                new Personal(""), Sex.MALE, Optional.empty(), new Personal("")))).book());
    }

    private static Amount ml(String millilitres) { return Amount.of(millilitres); }
}
