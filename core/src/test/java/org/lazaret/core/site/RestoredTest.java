package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.UnknownKey;

/// A site on a clean machine, made of what was left: it has all of it, another key, and says where it began.
class RestoredTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final SubjectId BEN = new SubjectId("ben");
    private final Place old = new Place();

    private static void register(Place place, SubjectId whom, String name, String once) {
        place.desk().tell(Person.of(whom), new Person.Register(new Personal(name)), new RequestId(once)).now();
        while (place.site().step()) {}
    }

    private static Desk at(Place place, String device) {
        var session = new Session(new AccountId("tom"), new DeviceId(device), List.of());
        return ((Entering.Entered) place.site().enter(session)).desk();
    }

    private static List<String> names(Place place) {
        var desk = place.desk();
        var names = desk.look(Person.People.all()).stream().map(row -> row.name().text()).toList();
        desk.show("/people").now();
        return names;
    }

    @Test void everything_that_was_written_is_there_and_it_goes_on() {
        register(old, ANN, "Ann", "r1");
        register(old, BEN, "Ben", "r2");
        assertThat(names(old)).containsExactly("Ann", "Ben");
        var clean = Place.restored(old.remains());

        assertThat(names(clean)).containsExactly("Ann", "Ben");
        register(clean, new SubjectId("cy"), "Cy", "r3");
        clean.restart();
        assertThat(names(clean)).containsExactly("Ann", "Ben", "Cy");
        assertThat(clean.journal("care").origin()).isEqualTo(new LogId("hill/high-street/care/2"));
    }

    @Test void whoever_remembers_the_old_head_finds_it_in_the_new_tree() {
        register(old, ANN, "Ann", "r1");
        var remains = old.remains();
        var clean = Place.restored(remains);
        for (var name : List.of("care", "access")) {
            var before = old.journal(name);
            assertThat(clean.journal(name).root(before.size())).isEqualTo(before.root(before.size()));
        }
        assertThat(clean.journal("care").size()).isGreaterThan(remains.care().size());
    }

    @Test void who_was_erased_stays_so() {
        register(old, ANN, "Ann", "r1");
        register(old, BEN, "Ben", "r2");
        old.desk().erase(ANN, new RequestId("e")).now();
        while (old.site().step()) {}
        assertThat(names(Place.restored(old.remains()))).containsExactly("Ben");
    }

    @Test void without_a_key_that_an_entry_needs_nothing_is_made() {
        register(old, ANN, "Ann", "r1");
        var remains = old.remains();
        var wrong = new Remains(remains.care(), remains.access(), List.of(new byte[64 * 33]));
        assertThatThrownBy(() -> Place.restored(wrong)).isInstanceOfAny(UnknownKey.class,
            org.lazaret.core.vault.DamagedVault.class);
    }

    @Test void what_a_device_had_been_told_is_saved_and_is_not_there_is_counted_and_named() {
        register(old, ANN, "Ann", "r1");
        var remains = old.remains();
        long left = remains.care().size();
        var clean = Place.restored(new Remains(remains.care(), remains.access(), remains.blocks()));
        register(old, BEN, "Ben", "r2");
        var seen = old.desk().heads();

        assertThat(clean.site().enter(clean.session(seen))).isInstanceOf(Entering.Entered.class);
        while (clean.site().step()) {}
        clean.restart();
        assertThat(clean.desk().standing().quarrel()).isEqualTo(
            "Restored without entries %d to %d of care that were said to be saved".formatted(left,
                old.journal("care").size() - 1));
        clean.site().enter(clean.session(List.of(new Head(seen.getFirst().origin(), left, seen.getFirst().root()))));
        while (clean.site().step()) {}
        assertThat(clean.desk().standing().quarrel()).contains("to %d".formatted(old.journal("care").size() - 1));
    }

    @Test void it_is_being_restored_until_every_device_was_here_or_is_given_up() {
        register(old, ANN, "Ann", "r1");
        var seen = old.desk().heads();
        var clean = Place.restored(old.remains());
        assertThat(clean.site().health().awaited()).isEqualTo(1);
        assertThat(at(clean, "attic").standing().awaited()).isEqualTo(1);
        clean.restart();

        var other = new Head(seen.getFirst().origin(), seen.getFirst().size(), seen.getLast().root());
        assertThat(clean.site().enter(clean.session(List.of(other)))).isInstanceOfSatisfying(Entering.Barred.class,
            barred -> assertThat(barred.code()).isEqualTo("rewritten"));
        while (clean.site().step()) {}
        assertThat(clean.site().health().awaited()).as("another past is not what came back").isEqualTo(1);

        assertThat(clean.site().enter(clean.session(seen))).isInstanceOf(Entering.Entered.class);
        while (clean.site().step()) {}
        clean.restart();
        assertThat(clean.site().health().awaited()).isZero();
    }

    @Test void somebody_says_that_a_device_does_not_come_back() {
        register(old, ANN, "Ann", "r1");
        var clean = Place.restored(old.remains());
        var desk = at(clean, "attic");
        var device = desk.read(SiteBook.BOOK).witnesses().getFirst().device();
        assertThat(
            desk.tell(SiteBook.BOOK, new SiteBook.GiveUp("cellar"), new RequestId("g1")).now().refusal()).isPresent();
        assertThat(
            desk.tell(SiteBook.BOOK, new SiteBook.GiveUp(device), new RequestId("g2")).now().refusal()).isEmpty();
        assertThat(clean.site().health().awaited()).isZero();
        assertThat(
            desk.tell(SiteBook.BOOK, new SiteBook.GiveUp(device), new RequestId("g3")).now().refusal()).isPresent();
    }

    @Test void the_old_machine_has_no_desk_for_a_device_that_was_at_the_new_one() {
        register(old, ANN, "Ann", "r1");
        var clean = Place.restored(old.remains());
        register(clean, BEN, "Ben", "r2");
        assertThat(old.site().enter(old.session(clean.desk().heads()))).isInstanceOfSatisfying(Entering.Barred.class,
            barred -> {
                assertThat(barred.code()).isEqualTo("superseded");
                assertThat(barred.detail()).contains("goes on as hill/high-street/care/2 on another computer");
            });
    }
}
