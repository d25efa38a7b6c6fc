package org.lazaret.practice.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.Animal.AdviceEmpty;
import org.lazaret.practice.patients.Animal.Advise;
import org.lazaret.practice.patients.Animal.AdviceWithdrawn;
import org.lazaret.practice.patients.Animal.Advised;
import org.lazaret.practice.patients.Animal.NoSuchAdvice;
import org.lazaret.practice.patients.Animal.WithdrawAdvice;
import org.lazaret.practice.patients.Animal.AliveAlready;
import org.lazaret.practice.patients.Animal.AlreadyRegistered;
import org.lazaret.practice.patients.Animal.AnimalUnknown;
import org.lazaret.practice.patients.Animal.ChangeOwner;
import org.lazaret.practice.patients.Animal.ChipPrefix;
import org.lazaret.practice.patients.Animal.CorrectWeighing;
import org.lazaret.practice.patients.Animal.Command;
import org.lazaret.practice.patients.Animal.Correct;
import org.lazaret.practice.patients.Animal.Corrected;
import org.lazaret.practice.patients.Animal.DeadAlready;
import org.lazaret.practice.patients.Animal.DeathToCome;
import org.lazaret.practice.patients.Animal.DeathWithdrawn;
import org.lazaret.practice.patients.Animal.Die;
import org.lazaret.practice.patients.Animal.Died;
import org.lazaret.practice.patients.Animal.Event;
import org.lazaret.practice.patients.Animal.LiftWarning;
import org.lazaret.practice.patients.Animal.NameMissing;
import org.lazaret.practice.patients.Animal.NoSuchWarning;
import org.lazaret.practice.patients.Animal.NoSuchWeighing;
import org.lazaret.practice.patients.Animal.OwnerAlready;
import org.lazaret.practice.patients.Animal.OwnerChanged;
import org.lazaret.practice.patients.Animal.OwnerUnknown;
import org.lazaret.practice.patients.Animal.Register;
import org.lazaret.practice.patients.Animal.Registered;
import org.lazaret.practice.patients.Animal.Warn;
import org.lazaret.practice.patients.Animal.Warned;
import org.lazaret.practice.patients.Animal.WarningEmpty;
import org.lazaret.practice.patients.Animal.WarningLifted;
import org.lazaret.practice.patients.Animal.Weigh;
import org.lazaret.practice.patients.Animal.Weighed;
import org.lazaret.practice.patients.Animal.WeighSurely;
import org.lazaret.practice.patients.Animal.WeighingCorrected;
import org.lazaret.practice.patients.Animal.WeighingWithdrawn;
import org.lazaret.practice.patients.Animal.WeightAlready;
import org.lazaret.practice.patients.Animal.WeightJumps;
import org.lazaret.practice.patients.Animal.WeightUnlikely;
import org.lazaret.practice.patients.Animal.WeightImpossible;
import org.lazaret.practice.patients.Animal.WithdrawWeighing;
import org.lazaret.practice.patients.Animal.WithdrawDeath;

/// The law of an animal's book, told as stories on 5 January 2026.
class AnimalTest {
    private static final ClientId SMITH = new ClientId("smith");
    private static final ClientId JONES = new ClientId("jones");
    private static final ClientId NOBODY = new ClientId("nobody");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final Event REX_IS_HERE = new Registered(SMITH, details("Rex", ""));
    private static final Personal BITES = new Personal("Bites when held.");

    @Test void an_animal_is_written_down_with_its_owner() {
        animal().when(new Register(SMITH, details("Rex", "826098100000001"))).then(
            new Registered(SMITH, details("Rex", "826098100000001")));
    }

    @Test void its_owner_is_known_first() {
        animal().when(new Register(NOBODY, details("Rex", ""))).thenRefused(new OwnerUnknown());
    }

    @Test void it_is_written_down_once_with_a_name_and_a_chip_that_can_be() {
        rex().when(new Register(SMITH, details("Rex", ""))).thenRefused(new AlreadyRegistered());
        animal().when(new Register(SMITH, details(" ", ""))).thenRefused(new NameMissing());
        animal().when(new Register(SMITH, details("Rex", "999000000000001"))).thenRefused(new ChipPrefix("999"));
    }

    @Test void nothing_is_written_of_an_animal_that_is_not_there() {
        for (var command : List.<Command>of(new Correct(details("Rex", "")), new Weigh(new Weight(1)),
            new WeighSurely(new Weight(1)), new CorrectWeighing(1, new Weight(1)), new WithdrawWeighing(1),
            new Warn(BITES),
            new LiftWarning(1), new ChangeOwner(SMITH), new Die(TODAY), new WithdrawDeath()))
            animal().when(command).thenRefused(new AnimalUnknown());
    }

    @Test void what_is_wrong_is_corrected_beside_it() {
        rex().when(new Correct(details("Rexi", ""))).then(new Corrected(details("Rexi", "")));
        rex().when(new Correct(details("", ""))).thenRefused(new NameMissing());
        rex().when(new Correct(details("Rex", "999000000000001"))).thenRefused(new ChipPrefix("999"));
    }

    @Test void weighings_are_numbered() {
        rex().given(new Weighed(new Weight(4_000), 1)).when(new Weigh(new Weight(4_100))).then(
            new Weighed(new Weight(4_100), 2));
    }

    @Test void a_weight_is_from_a_gram_to_a_tonne_and_a_half() {
        rex().when(new WeighSurely(new Weight(1))).then(new Weighed(new Weight(1), 1));
        rex().when(new WeighSurely(new Weight(1_500_000))).then(new Weighed(new Weight(1_500_000), 1));
        for (var weight : List.of(new Weight(0), new Weight(1_500_001))) {
            rex().when(new Weigh(weight)).thenRefused(new WeightImpossible(weight));
            rex().when(new WeighSurely(weight)).thenRefused(new WeightImpossible(weight));
        }
    }

    @Test void a_weight_more_than_twice_or_less_than_half_of_the_last_is_asked_about_and_then_written() {
        var four = new Weight(4_200);
        var story = rex().given(new Weighed(four, 1));
        for (var slip : List.of(new Weight(42_000), new Weight(8_401), new Weight(2_099), new Weight(420)))
            story.when(new Weigh(slip)).thenRefused(new WeightJumps(slip, four));
        for (var growth : List.of(new Weight(8_400), new Weight(2_100)))
            rex().given(new Weighed(four, 1)).when(new Weigh(growth)).then(new Weighed(growth, 2));
        story.when(new WeighSurely(new Weight(42_000))).then(new Weighed(new Weight(42_000), 2));
    }

    @Test void a_weight_that_hardly_one_of_its_kind_has_is_asked_about() {
        rex().when(new Weigh(new Weight(120_000))).then(new Weighed(new Weight(120_000), 1));
        rex().when(new Weigh(new Weight(120_001))).thenRefused(
            new WeightUnlikely(new Weight(120_001), Species.DOG));
        rex().given(new Corrected(cat())).when(new Weigh(new Weight(15_001))).thenRefused(
            new WeightUnlikely(new Weight(15_001), Species.CAT));
    }

    @Test void a_weighing_is_corrected_beside_what_was_written() {
        var story = rex().given(new Weighed(new Weight(42_000), 1)).when(
            new CorrectWeighing(1, new Weight(4_200))).then(new WeighingCorrected(1, new Weight(4_200)));
        story.when(new CorrectWeighing(1, new Weight(4_200))).thenRefused(new WeightAlready(new Weight(4_200)));
        story.when(new CorrectWeighing(1, new Weight(0))).thenRefused(new WeightImpossible(new Weight(0)));
        story.when(new CorrectWeighing(2, new Weight(4_200))).thenRefused(new NoSuchWeighing(2));
        story.when(new Weigh(new Weight(4_300))).then(new Weighed(new Weight(4_300), 2));
    }

    @Test void a_weighing_of_another_animal_is_withdrawn_and_counts_no_more() {
        var story = rex().given(new Weighed(new Weight(4_200), 1), new Weighed(new Weight(38_000), 2)).when(
            new WithdrawWeighing(2)).then(new WeighingWithdrawn(2));
        story.when(new WithdrawWeighing(2)).thenRefused(new NoSuchWeighing(2));
        story.when(new Weigh(new Weight(4_300))).then(new Weighed(new Weight(4_300), 3));
    }

    @Test void a_warning_stands_until_it_is_lifted() {
        var story = rex().when(new Warn(BITES)).then(new Warned(BITES, 1));
        assertThat(story.book().standing()).containsExactly(1L);
        story.when(new LiftWarning(1)).then(new WarningLifted(1));
        assertThat(story.book().standing()).isEmpty();
        story.when(new LiftWarning(1)).thenRefused(new NoSuchWarning(1));
        story.when(new Warn(BITES)).then(new Warned(BITES, 2));
    }

    @Test void advice_by_telephone_is_written_in_the_order_it_was_given() {
        var fasting = new Personal("Off her food; fast tonight, ring tomorrow.");
        var better = new Personal("Eats again.");
        rex().when(new Advise(fasting)).then(new Advised(fasting, 1));
        rex().given(new Advised(fasting, 1)).when(new Advise(better)).then(new Advised(better, 2));
        rex().when(new Advise(new Personal(" "))).thenRefused(new AdviceEmpty());
        animal().when(new Advise(better)).thenRefused(new AnimalUnknown());
        assertThatThrownBy(() -> rex().given(new Advised(better, 2))).isInstanceOf(
            CorruptBook.class).hasMessageContaining("advice 2 follows 0");
    }

    @Test void advice_about_another_animal_is_withdrawn_once_and_the_next_has_the_next_number() {
        var better = new Personal("Eats again.");
        var story = rex().given(new Advised(better, 1)).when(new WithdrawAdvice(1)).then(new AdviceWithdrawn(1));
        story.when(new WithdrawAdvice(1)).thenRefused(new NoSuchAdvice(1));
        story.when(new Advise(better)).then(new Advised(better, 2));
        rex().when(new WithdrawAdvice(1)).thenRefused(new NoSuchAdvice(1));
        rex().when(new WithdrawAdvice(0)).thenRefused(new NoSuchAdvice(0));
        animal().when(new WithdrawAdvice(1)).thenRefused(new AnimalUnknown());
        assertThatThrownBy(() -> rex().given(new AdviceWithdrawn(1))).isInstanceOf(
            CorruptBook.class).hasMessageContaining("advice 1");
    }

    @Test void a_warning_says_something() { rex().when(new Warn(new Personal(" "))).thenRefused(new WarningEmpty()); }

    @Test void an_animal_changes_its_owner() {
        var story = rex().when(new ChangeOwner(JONES)).then(new OwnerChanged(JONES));
        assertThat(story.book().owner()).contains(JONES);
        rex().when(new ChangeOwner(SMITH)).thenRefused(new OwnerAlready());
        rex().when(new ChangeOwner(NOBODY)).thenRefused(new OwnerUnknown());
    }

    @Test void an_animal_dies_once_and_not_tomorrow() {
        rex().when(new Die(TODAY)).then(new Died(TODAY)).when(new Die(TODAY)).thenRefused(new DeadAlready(TODAY));
        rex().when(new Die(TODAY.plusDays(1))).thenRefused(new DeathToCome(TODAY.plusDays(1)));
    }

    @Test void a_death_written_by_mistake_is_withdrawn() {
        rex().given(new Died(TODAY)).when(new WithdrawDeath()).then(new DeathWithdrawn()).when(
            new WithdrawDeath()).thenRefused(new AliveAlready());
    }

    @Test void lines_that_contradict_each_other_are_found() {
        for (var forged : List.of(new Weighed(new Weight(1), 2), new WeighingCorrected(1, new Weight(1)),
            new WeighingWithdrawn(1), new Warned(BITES, 2), new WarningLifted(1),
            new DeathWithdrawn()))
            assertThatThrownBy(() -> rex().given(forged)).isInstanceOf(CorruptBook.class);
        assertThatThrownBy(() -> rex().given(new Died(TODAY), new Died(TODAY))).isInstanceOf(CorruptBook.class);
    }

    @Test void kilograms_are_read_and_shown_to_the_gram() {
        assertThat(Weight.of("4,25")).isEqualTo(new Weight(4_250));
        assertThat(Weight.of(" 4.25 ")).isEqualTo(new Weight(4_250)).hasToString("4.25 kg");
        assertThatThrownBy(() -> Weight.of("4.2505")).isInstanceOf(ArithmeticException.class);
    }

    private static Story<Animal, Command, Event> rex() { return animal().given(REX_IS_HERE); }

    private static Story<Animal, Command, Event> animal() {
        var client = Story.of(Client.KIND.blank()).given(new Client.Registered(
            new org.lazaret.practice.clients.Details(new Personal("Ann Smith"), new Personal(""), new Personal(""),
                new Personal("")))).book();
        return Story.of(Animal.KIND.blank()).with(SMITH.book(), client).with(JONES.book(), client);
    }

    private static Details cat() {
        return new Details(new Personal("Rex"), Species.CAT, new Personal(""), Sex.UNKNOWN, Optional.empty(),
            new Personal(""));
    }

    private static Details details(String name, String chip) {
        return new Details(new Personal(name), Species.DOG, new Personal("Whippet"), Sex.UNKNOWN, Optional.empty(),
            new Personal(chip));
    }
}
