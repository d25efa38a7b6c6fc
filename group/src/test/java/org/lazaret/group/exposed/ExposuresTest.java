package org.lazaret.group.exposed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.group.exposed.Exposures.Close;
import org.lazaret.group.exposed.Exposures.Closed;
import org.lazaret.group.exposed.Exposures.ClosedBefore;
import org.lazaret.group.exposed.Exposures.Command;
import org.lazaret.group.exposed.Exposures.Event;
import org.lazaret.group.exposed.Exposures.Expose;
import org.lazaret.group.exposed.Exposures.Exposed;
import org.lazaret.group.exposed.Exposures.ExposedAlready;
import org.lazaret.group.exposed.Exposures.ExposedOften;
import org.lazaret.group.exposed.Exposures.NotExposed;
import org.lazaret.group.exposed.Exposures.NotSucceeded;
import org.lazaret.group.exposed.Exposures.Stop;
import org.lazaret.group.exposed.Exposures.Stopped;

/// What was seen is on the record once, until somebody says what it was; and a hub that lies all day fills no journal.
class ExposuresTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private static Exposure seen(Sort sort, Instant at, String theirs) {
        return new Exposure(sort, "hill/north/care/1", "hub/uk+01234567+key", at,
            new Exposure.Proof("what was seen", "",
                theirs));
    }

    private static Exposure lie(int number) { return seen(Sort.NOT_SIGNED, NINE, "lie " + number); }

    private static Story<Exposures, Command, Event> story() { return Story.of(Exposures.KIND); }

    @Test void it_is_written_down_with_what_shows_it_and_stands_open() {
        var story = story().when(new Expose(lie(1))).then(new Exposed(1, lie(1)));
        assertThat(story.book().open()).extracting(Exposures.Line::what).containsExactly(lie(1));
    }

    @Test void the_same_again_is_nothing_new_while_nobody_has_looked_into_it() {
        story().given(new Exposed(1, lie(1))).at(NINE.plus(Duration.ofDays(30))).when(new Expose(seen(Sort.NOT_SIGNED,
            NINE.plus(Duration.ofDays(30)), "lie 1"))).thenRefused(new ExposedAlready(1));
    }

    @Test void once_it_is_closed_it_is_new_again_on_another_day() {
        var silence = seen(Sort.WITHHELD, NINE, "");
        var closed = story().given(new Exposed(1, silence), new Closed(1, Outcome.HARMLESS));
        closed.at(NINE.plusSeconds(60)).when(new Expose(silence)).thenRefused(new ExposedAlready(1));
        var later = seen(Sort.WITHHELD, NINE.plus(Duration.ofDays(1)), "");
        closed.at(later.seen()).when(new Expose(later)).then(new Exposed(2, later));
    }

    @Test void what_can_be_shown_happened_once_and_is_never_new_again() {
        var closed = story().given(new Exposed(1, lie(1)), new Closed(1, Outcome.HARMLESS));
        var later = seen(Sort.NOT_SIGNED, NINE.plus(Duration.ofDays(30)), "lie 1");
        closed.at(later.seen()).when(new Expose(later)).thenRefused(new ExposedAlready(1));
    }

    @Test void always_another_lie_is_written_down_so_often_a_day_and_hides_no_other_kind() {
        var story = story();
        for (int each = 1; each <= Exposures.MOST_A_DAY; each++)
            story.when(new Expose(lie(each))).then(new Exposed(each, lie(each)));
        story.when(new Expose(lie(99))).thenRefused(new ExposedOften(Exposures.MOST_A_DAY));
        var lost = seen(Sort.LOST, NINE, "");
        story.when(new Expose(lost)).then(new Exposed(Exposures.MOST_A_DAY + 1, lost));
        var tomorrow = seen(Sort.NOT_SIGNED, NINE.plus(Duration.ofDays(1)), "lie 99");
        story.at(tomorrow.seen()).when(new Expose(tomorrow)).then(new Exposed(Exposures.MOST_A_DAY + 2, tomorrow));
    }

    @Test void two_roll_backs_of_one_hub_are_two() {
        var first = new Exposure(Sort.LOST, "j", "hub", NINE, new Exposure.Proof("", "vouched for 200", ""));
        var second = new Exposure(Sort.LOST, "j", "hub", NINE, new Exposure.Proof("", "vouched for 230", ""));
        story().given(new Exposed(1, first)).when(new Expose(second)).then(new Exposed(2, second));
    }

    @Test void of_two_journals_or_two_hubs_it_is_two() {
        var nothing = new Exposure.Proof("keeps back", "", "");
        var care = new Exposure(Sort.WITHHELD, "hill/north/care/1", "hub/uk", NINE, nothing);
        var access = new Exposure(Sort.WITHHELD, "hill/north/access/1", "hub/uk", NINE, nothing);
        var other = new Exposure(Sort.WITHHELD, "hill/north/care/1", "hub/nl", NINE, nothing);
        story().given(new Exposed(1, care)).when(new Expose(access)).then(new Exposed(2, access)).when(new Expose(
            other)).then(new Exposed(3, other));
    }

    @Test void who_looked_into_it_closes_it_once() {
        var story = story().given(new Exposed(1, lie(1))).when(new Close(1, Outcome.HUB_MENDED)).then(new Closed(1,
            Outcome.HUB_MENDED));
        assertThat(story.book().open()).isEmpty();
        story.when(new Close(1, Outcome.ATTACK)).thenRefused(new ClosedBefore(1));
        story.when(new Close(2, Outcome.ATTACK)).thenRefused(new NotExposed(2));
    }

    @Test void a_computer_is_stopped_where_the_hub_goes_on_with_other_records_and_nowhere_else() {
        story().given(new Exposed(1, lie(1))).when(new Stop()).thenRefused(new NotSucceeded());
        var other = seen(Sort.OTHER_PAST, NINE, "signed");
        var story = story().given(new Exposed(1, other)).when(new Stop()).then(new Stopped(NINE));
        assertThat(story.book().stopped()).contains(NINE);
        story().given(new Exposed(1, other), new Closed(1, Outcome.DISK_BACK)).when(new Stop()).thenRefused(
            new NotSucceeded());
    }

    @Test void of_very_many_those_that_are_open_stay() {
        var book = IntStream.rangeClosed(1, Exposures.MOST_LINES).boxed().reduce(Exposures.KIND.blank(),
            (all, number) -> all.after(new Exposed(number, lie(number))), (_, last) -> last);
        book = book.after(new Closed(7, Outcome.HARMLESS)).after(new Exposed(101, lie(101)));
        assertThat(book.lines()).hasSize(Exposures.MOST_LINES).extracting(Exposures.Line::number).doesNotContain(
            7).contains(1, 101);
    }

    @Test void what_is_too_long_for_an_entry_is_cut() {
        var much = "x".repeat(1 << 20);
        var proof = new Exposure.Proof(much, much, much);
        assertThat(List.of(proof.words(), proof.ours(), proof.theirs())).allMatch(
            text -> text.length() == Exposure.MOST_CHARACTERS);
    }
}
