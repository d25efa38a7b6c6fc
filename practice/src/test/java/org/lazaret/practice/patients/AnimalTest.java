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
import org.lazaret.practice.patients.Animal.AliveAlready;
import org.lazaret.practice.patients.Animal.AlreadyRegistered;
import org.lazaret.practice.patients.Animal.AnimalUnknown;
import org.lazaret.practice.patients.Animal.ChangeOwner;
import org.lazaret.practice.patients.Animal.ChipPrefix;
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
import org.lazaret.practice.patients.Animal.WeightImpossible;
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
        for (var command : List.<Command>of(new Correct(details("Rex", "")), new Weigh(new Weight(1)), new Warn(BITES),
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
        rex().when(new Weigh(new Weight(1))).then(new Weighed(new Weight(1), 1));
        rex().when(new Weigh(new Weight(1_500_000))).then(new Weighed(new Weight(1_500_000), 1));
        rex().when(new Weigh(new Weight(0))).thenRefused(new WeightImpossible(new Weight(0)));
        rex().when(new Weigh(new Weight(1_500_001))).thenRefused(new WeightImpossible(new Weight(1_500_001)));
    }

    @Test void an_implausible_weight_is_written_all_the_same() {
        rex().given(new Weighed(new Weight(4_000), 1)).when(new Weigh(new Weight(40_000))).then(
            new Weighed(new Weight(40_000), 2));
    }

    @Test void a_warning_stands_until_it_is_lifted() {
        var story = rex().when(new Warn(BITES)).then(new Warned(BITES, 1));
        assertThat(story.book().standing()).containsExactly(1L);
        story.when(new LiftWarning(1)).then(new WarningLifted(1));
        assertThat(story.book().standing()).isEmpty();
        story.when(new LiftWarning(1)).thenRefused(new NoSuchWarning(1));
        story.when(new Warn(BITES)).then(new Warned(BITES, 2));
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
        for (var forged : List.of(new Weighed(new Weight(1), 2), new Warned(BITES, 2), new WarningLifted(1),
            new DeathWithdrawn()))
            assertThatThrownBy(() -> rex().given(forged)).isInstanceOf(CorruptBook.class);
        assertThatThrownBy(() -> rex().given(new Died(TODAY), new Died(TODAY))).isInstanceOf(CorruptBook.class);
    }

    @Test void kilograms_are_read_and_shown_to_the_gram() {
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

    private static Details details(String name, String chip) {
        return new Details(new Personal(name), Species.DOG, new Personal("Whippet"), Sex.UNKNOWN, Optional.empty(),
            new Personal(chip));
    }
}
