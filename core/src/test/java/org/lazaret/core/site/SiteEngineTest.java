package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Person.Note;
import org.lazaret.core.site.Person.NoteTwice;
import org.lazaret.core.site.Person.Noted;
import org.lazaret.core.site.Person.People;
import org.lazaret.core.site.Person.Register;
import org.lazaret.core.vault.UnknownKey;
import org.lazaret.core.world.Stopped;

/// A site at work, told as stories over a simulated disk that can be crashed.
class SiteEngineTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final SubjectId BEN = new SubjectId("ben");
    private final Place place = new Place();

    @Test void what_was_told_is_on_the_page_and_still_there_after_a_power_cut() {
        register(ANN, "Ann Archer", "r1");
        place.powerCut();

        var desk = place.desk();
        assertThat(desk.look(People.all())).extracting(row -> row.name().text()).containsExactly("Ann Archer");
        assertThat(desk.read(Person.of(ANN))).isEqualTo(new Person(true, 0));
    }

    @Test void an_answer_is_pending_until_the_disk_has_it_and_the_tables_follow_then() {
        var desk = place.desk();
        var pending = desk.tell(Person.of(ANN), new Register(words("Ann")), new RequestId("r1"));

        assertThat(pending.done()).isFalse();
        assertThat(desk.look(People.all())).isEmpty();
        assertThat(desk.read(Person.of(ANN)).known()).as("the next decision already knows").isTrue();
        place.site().step();
        assertThat(pending.done()).isTrue();
        assertThat(desk.look(People.all())).hasSize(1);
    }

    @Test void what_was_not_answered_before_a_power_cut_is_there_wholly_or_not_at_all() {
        register(ANN, "Ann", "r1");
        place.desk().tell(Person.of(ANN), new NoteTwice(words("twice")), new RequestId("r2"));
        place.powerCut();

        assertThat(place.desk().look(People.notes(ANN))).isEmpty();
        assertThat(place.desk().look(Tally.Lines.all())).isEmpty();
    }

    @Test void a_refusal_leaves_no_trace() {
        var before = place.health();
        var verdict = place.desk().tell(Person.of(ANN), new Note(words("?")), new RequestId("r1")).now();

        assertThat(verdict).isEqualTo(new Verdict.Refused<Person.Event>(new Person.NotKnown()));
        assertThat(place.health()).isEqualTo(before);
    }

    @Test void a_request_told_twice_is_done_once_and_answered_with_the_first_answer() {
        register(ANN, "Ann", "r1");
        var first = new Verdict.Written<Person.Event>(List.of(new Noted(words("limps"), 1)));

        var desk = place.desk();
        var one = desk.tell(Person.of(ANN), new Note(words("limps")), new RequestId("r2"));
        var two = desk.tell(Person.of(ANN), new Note(words("limps")), new RequestId("r2"));
        assertThat(one.now()).isEqualTo(first);
        assertThat(two.now()).isEqualTo(first);
        assertThat(note(ANN, "limps", "r2")).as("after it is durable").isEqualTo(first);
        place.powerCut();
        assertThat(note(ANN, "limps", "r2")).as("after a crash: saved, answer lost").isEqualTo(first);
        assertThat(place.desk().look(People.notes(ANN))).hasSize(1);
    }

    @Test void a_request_id_used_for_something_else_is_refused() {
        register(ANN, "Ann", "r1");
        assertThat(register(BEN, "Ben", "r1")).isEqualTo(new Verdict.Refused<Person.Event>(new RequestReused()));
        var desk = place.desk();
        desk.tell(Person.of(ANN), new Note(words("x")), new RequestId("r2"));
        assertThat(desk.tell(Person.of(BEN), new Register(words("Ben")), new RequestId("r2")).now()).isEqualTo(
            new Verdict.Refused<Person.Event>(new RequestReused()));
    }

    @Test void an_automation_writes_in_the_same_act_and_line_by_line() {
        register(ANN, "Ann", "r1");
        place.desk().tell(Person.of(ANN), new NoteTwice(words("twice")), new RequestId("r2")).now();

        assertThat(place.desk().look(Tally.Lines.all())).extracting(Tally.Lines.Row::total).containsExactly(1L, 2L);
        assertThat(place.desk().read(Tally.BOOK)).isEqualTo(new Tally(2));
    }

    @Test void an_automation_that_is_refused_undoes_its_cause() {
        register(ANN, "Ann", "r0");
        for (int note = 1; note <= Tally.FULL; note++) note(ANN, "n", "r" + note);
        var before = place.health().care();

        assertThatThrownBy(() -> note(ANN, "one too many", "last")).isInstanceOf(
            IllegalStateException.class).hasMessageContaining("WhenNotedThenTally").hasMessageContaining(
                "tally/notes").hasMessageContaining("Full");
        assertThat(place.health().care()).isEqualTo(before);
        assertThat(place.desk().read(Person.of(ANN)).notes()).isEqualTo(Tally.FULL);
        register(BEN, "Ben", "after");
        assertThat(place.desk().look(People.all())).hasSize(2);
    }

    @Test void a_book_kept_as_a_snapshot_is_the_same_after_a_start_by_this_build_and_by_another() {
        register(ANN, "Ann", "r0");
        for (int note = 1; note <= 200; note++) note(ANN, "n", "r" + note);
        place.restart();
        assertThat(place.desk().read(Tally.BOOK)).isEqualTo(new Tally(200));
        note(ANN, "n", "r201");
        place.build("another").restart();
        assertThat(place.desk().read(Tally.BOOK)).isEqualTo(new Tally(201));
    }

    @Test void no_byte_leaves_before_the_read_is_in_the_access_journal_with_everyone_on_the_page() {
        register(ANN, "Ann", "r1");
        register(BEN, "Ben", "r2");
        var desk = place.desk();
        desk.look(People.all());
        var shown = desk.show("/people");

        assertThat(shown.done()).isFalse();
        assertThat(place.durableAccess()).isEmpty();
        assertThat(shown.now().subjects()).containsExactly(ANN, BEN);
        assertThat(place.durableAccess()).containsExactly("access.read by tom on pc-1 of [ann, ben] because none");
        place.powerCut();
        assertThat(place.durableAccess()).hasSize(1);
    }

    @Test void a_search_that_finds_someone_is_a_read_and_a_page_without_a_person_is_none() {
        register(ANN, "Ann Archer", "r1");
        var desk = place.desk();
        assertThat(desk.find("arch", 10)).extracting(hit -> hit.label().text()).containsExactly("Ann Archer");
        assertThat(desk.show("/find").now().subjects()).containsExactly(ANN);
        assertThat(place.desk().show("/about").now().position()).isEqualTo(-1);
    }

    @Test void a_read_that_a_room_explains_says_why() {
        register(ANN, "Ann", "r1");
        register(BEN, "Ben", "r2");
        note(ANN, "expected today", "r3");
        var desk = place.desk();
        desk.look(People.all());
        desk.show("/people").now();
        assertThat(place.durableAccess()).containsExactly("access.read by tom on pc-1 of [ann] because task person/ann",
            "access.read by tom on pc-1 of [ben] because none");
    }

    @Test void an_erased_person_is_gone_from_books_tables_and_search_and_a_rebuild_gives_the_same() {
        register(ANN, "Ann Archer", "r1");
        register(BEN, "Ben", "r2");
        note(ANN, "secret", "r3");
        place.desk().erase(ANN, new RequestId("r4")).now();

        var desk = place.desk();
        assertThat(desk.look(People.all())).extracting(row -> row.name().text()).containsExactly("Ben");
        assertThat(desk.look(People.notes(ANN))).isEmpty();
        assertThat(desk.find("archer", 5)).isEmpty();
        assertThat(desk.read(Person.of(ANN))).isEqualTo(new Person(false, 0));
        assertThat(desk.read(Tally.BOOK)).as("what counts only counts on").isEqualTo(new Tally(1));
        assertThat(register(ANN, "Ann", "r5")).isEqualTo(
            new Verdict.Refused<Person.Event>(new ErasedSubject("person/ann")));
        var live = place.dump();
        place.rebuild();
        assertThat(place.dump()).isEqualTo(live);
    }

    @Test void a_rebuild_reads_on_while_tables_follow_and_gives_the_same() {
        for (int each = 0; each < 8_400; each++) {
            var whom = new SubjectId("s" + each);
            register(whom, "Person " + each, "r" + each);
            if (each % 20 == 0) note(whom, "note " + each, "n" + each);
            if (each % 100 == 99) place.desk().erase(new SubjectId("s" + (each - 50)), new RequestId("e" + each)).now();
        }
        assertThat(place.health().care()).as("more than two groups").isGreaterThan(8_192);
        var live = place.dump();
        place.rebuildBeside();
        assertThat(place.dump()).isEqualTo(live);
    }

    @Test void nothing_is_written_about_someone_whose_erasure_is_on_its_way() {
        register(ANN, "Ann", "r1");
        var desk = place.desk();
        desk.erase(ANN, new RequestId("r2"));
        var note = desk.tell(Person.of(ANN), new Note(words("late")), new RequestId("r3"));
        assertThat(note.now()).isEqualTo(new Verdict.Refused<Person.Event>(new ErasedSubject("person/ann")));
    }

    @Test void live_tables_and_rebuilt_tables_are_the_same() {
        register(ANN, "Ann", "r1");
        for (int note = 0; note < 50; note++) note(ANN, "note " + note, "n" + note);
        var live = place.dump();
        place.rebuild();
        assertThat(place.dump()).isEqualTo(live).hasSizeGreaterThan(100);
    }

    @Test void a_stamp_is_later_than_the_one_before_whatever_the_clock_does() {
        register(ANN, "Ann", "r1");
        place.clock().back(Duration.ofHours(3));
        note(ANN, "a", "r2");
        place.clock().back(Duration.ofHours(3));
        place.restart();
        note(ANN, "b", "r3");
        assertThat(place.careTimes()).isSorted().hasSize(7);
    }

    @Test void who_listens_hears_in_which_room_something_was_written() {
        var heard = new ArrayList<List<String>>();
        place.site().listen(heard::add);
        register(ANN, "Ann", "r1");

        assertThat(heard).containsExactly(List.of(Person.KIND.room()));
    }

    @Test void a_disk_that_fails_stops_the_site_and_nobody_is_told_saved() {
        register(ANN, "Ann", "r1");
        var desk = place.desk();
        place.failNextSync();
        var pending = desk.tell(Person.of(ANN), new Note(words("x")), new RequestId("r2"));

        assertThatThrownBy(pending::now).isInstanceOf(Stopped.class);
        assertThat(place.site().enter(place.session(List.of()))).isInstanceOfSatisfying(Entering.Barred.class,
            barred -> assertThat(barred.code()).isEqualTo("stopped"));
        assertThatThrownBy(
            () -> desk.tell(Person.of(BEN), new Register(words("Ben")), new RequestId("r3"))).isInstanceOf(
                Stopped.class);
    }

    @Test void when_the_disk_is_full_nothing_more_is_saved_but_what_is_read_is_still_journalled() {
        register(ANN, "Ann", "r1");
        place.fill();
        Verdict<Person.Event> verdict = new Verdict.Written<>(List.of());
        for (int note = 0; verdict.refusal().isEmpty(); note++) verdict = note(ANN, "x".repeat(10_000), "n" + note);

        assertThat(verdict.refusal().orElseThrow()).isInstanceOf(DiskFull.class);
        var before = place.durableAccess().size();
        var desk = place.desk();
        desk.look(People.all());
        desk.show("/people").now();
        assertThat(place.durableAccess()).hasSize(before + 1);
    }

    @Test void an_older_vault_in_the_place_of_the_newest_is_found_at_the_start() {
        register(ANN, "Ann", "r1");
        var old = place.copy();
        for (int each = 0; each < 80; each++) register(new SubjectId("p" + each), "S", "s" + each); // needs a new block
        var now = place.copy();
        assertThatThrownBy(() -> place.restore(now, old)).isInstanceOf(UnknownKey.class).hasMessageContaining(
            "put the newest copy of the vault back");
    }

    @Test void more_than_an_entry_holds_is_refused() {
        register(ANN, "Ann", "r1");
        assertThat(note(ANN, "x".repeat(50_000), "r2").refusal().orElseThrow()).isInstanceOf(TooLong.class);
    }

    private Verdict<Person.Event> register(SubjectId whom, String name, String request) {
        return place.desk().tell(Person.of(whom), new Register(words(name)), new RequestId(request)).now();
    }

    private Verdict<Person.Event> note(SubjectId whom, String text, String request) {
        return place.desk().tell(Person.of(whom), new Note(words(text)), new RequestId(request)).now();
    }

    private static Personal words(String text) { return new Personal(text); }
}
