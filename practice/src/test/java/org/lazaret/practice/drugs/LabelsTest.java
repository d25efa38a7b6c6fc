package org.lazaret.practice.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.Tabled;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.drugs.DrugRegister.Dispensed;
import org.lazaret.practice.drugs.DrugRegister.DispensedLate;
import org.lazaret.practice.drugs.DrugRegister.Received;
import org.lazaret.practice.drugs.Labels.Command;
import org.lazaret.practice.drugs.Labels.DirectionsMissing;
import org.lazaret.practice.drugs.Labels.Event;
import org.lazaret.practice.drugs.Labels.ExpiredAlready;
import org.lazaret.practice.drugs.Labels.LabelAmountMissing;
import org.lazaret.practice.drugs.Labels.LabelAnimalUnknown;
import org.lazaret.practice.drugs.Labels.Labelled;
import org.lazaret.practice.drugs.Labels.PrescriberMissing;
import org.lazaret.practice.drugs.Labels.SupplierUnnamed;
import org.lazaret.practice.drugs.Labels.WarningsMissing;
import org.lazaret.practice.drugs.Labels.WriteLabel;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Told;
import org.lazaret.practice.premises.Letterhead;
import org.lazaret.practice.premises.Premises;

/// No label leaves with a blank on it; and what was dispensed is in the animal's history. On 5 January 2026.
class LabelsTest {
    private static final AnimalId REX = new AnimalId("rex1");
    private static final DrugId METHADONE = new DrugId("methadone-10");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final AccountId ANNA = new AccountId("anna");
    private static final Premises HILL = new Premises(Optional.of(new Letterhead("Hill Street", "1 Hill Street", "1")),
        List.of(), List.of(), Optional.empty());
    private static final LabelText WHOLE = text("0.2 ml by mouth twice a day for 3 days", "Wear gloves.", "2", TODAY);

    @Test void a_whole_label_is_written_and_another_one_after_it() {
        story().when(new WriteLabel(REX, WHOLE)).then(new Labelled(1, WHOLE)).when(new WriteLabel(REX, WHOLE)).then(
            new Labelled(2, WHOLE));
    }

    @Test void a_label_with_a_blank_is_refused_and_says_which() {
        story().when(new WriteLabel(REX, text(" ", "Gloves.", "2", TODAY))).thenRefused(new DirectionsMissing());
        story().when(new WriteLabel(REX, text("Twice.", "", "2", TODAY))).thenRefused(new WarningsMissing());
        story().when(new WriteLabel(REX, text("Twice.", "Gloves.", "0", TODAY))).thenRefused(new LabelAmountMissing());
        var past = TODAY.minusDays(1);
        story().when(new WriteLabel(REX, text("Twice.", "Gloves.", "2", past))).thenRefused(new ExpiredAlready(past));
        story().when(new WriteLabel(REX, new LabelText(METHADONE, 1, Amount.of("1"), new Personal("Twice."),
            new Personal("Gloves."), Storage.LOCKED, TODAY, new AccountId("")))).thenRefused(new PrescriberMissing());
        story().when(new WriteLabel(new AnimalId("ghost"), WHOLE)).thenRefused(new LabelAnimalUnknown());
    }

    @Test void no_label_is_written_before_the_practice_said_who_and_where_it_is() {
        story().with(Premises.BOOK, Premises.KIND.blank()).when(new WriteLabel(REX, WHOLE)).thenRefused(
            new SupplierUnnamed());
    }

    @Test void a_label_out_of_order_is_found_when_it_is_read() {
        assertThatThrownBy(() -> story().given(new Labelled(2, WHOLE))).isInstanceOf(
            CorruptBook.class).hasMessageContaining("label 2 follows 0");
    }

    @Test void a_label_is_found_by_its_line_and_gone_when_its_animal_is_erased() {
        var tables = new Tabled().written(Labels.of(REX), new Labelled(1, WHOLE));

        var label = tables.look(LabelRows.of(REX, METHADONE, 7)).getFirst();
        assertThat(label.directions()).isEqualTo(WHOLE.directions());
        assertThat(label.day()).isEqualTo(TODAY);
        assertThat(tables.look(LabelRows.of(REX, METHADONE, 8))).isEmpty();
        tables.erased(REX.subject());
        assertThat(tables.look(LabelRows.of(REX, METHADONE, 7))).isEmpty();
    }

    @Test void what_was_dispensed_is_in_the_history_of_its_animal() {
        var tables = new Tabled().written(METHADONE.register(),
            new Received(Amount.of("10"), "Covetrus", Optional.empty(), Amount.of("10")),
            new Dispensed(Amount.of("2"), REX, Amount.of("8")),
            new DispensedLate(Amount.of("1"), REX, TODAY, Amount.of("7")),
            new Dispensed(Amount.of("1"), new AnimalId("other"), Amount.of("6")));

        assertThat(new Given().of(REX, 10, tables)).extracting(Told::parts).containsExactlyInAnyOrder(
            List.of("Methadone 10 mg/ml", Amount.of("2"), Measure.Word.ML, 2L),
            List.of("Methadone 10 mg/ml", Amount.of("1"), Measure.Word.ML, 3L));
        assertThat(new Given().of(REX, 1, tables)).hasSize(1);
    }

    private static Story<Labels, Command, Event> story() {
        var nothing = new Personal("");
        var rex = Animal.KIND.blank().after(new Animal.Registered(new ClientId("smith1"), new Details(nothing,
            Species.DOG, nothing, Sex.MALE, Optional.empty(), nothing)));
        return Story.of(Labels.KIND).with(REX.book(), rex).with(Premises.BOOK, HILL);
    }

    private static LabelText text(String directions, String warnings, String millilitres, LocalDate expires) {
        return new LabelText(METHADONE, 7, Amount.of(millilitres), new Personal(directions), new Personal(warnings),
            Storage.LOCKED, expires, ANNA);
    }
}
