package org.lazaret.group.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Hatches.Destroyed;
import org.lazaret.group.cover.Hatches.DestructionTold;
import org.lazaret.group.cover.Hatches.HatchShut;
import org.lazaret.group.cover.Hatches.Opened;
import org.lazaret.group.cover.Hatches.Own;
import org.lazaret.group.cover.Hatches.Shown;
import org.lazaret.group.cover.Hatches.TakenOn;
import org.lazaret.group.cover.Hatches.Used;
import org.lazaret.group.zones.Key;

/// Where others hand things in, for how long that opens, and when they are told that what they left is destroyed.
class HatchesTest {
    private static final SiteId HILL = new SiteId("hill-street");
    private static final SiteId MILL = new SiteId("mill-lane");
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static Own own(long epoch) { return new Own(epoch, "keeper" + epoch, key(epoch), NINE); }

    private static Key key(long epoch) { return new Key("%064x".formatted(epoch)); }

    private static Shown shown(long epoch, long oldest, SiteId... to) {
        return new Shown(List.of(to), new Hatch(epoch, key(epoch), oldest));
    }

    private static Story<Hatches, Hatches.Command, Hatches.Event> hatches() { return Story.of(Hatches.KIND); }

    @Test void who_is_taken_on_is_shown_the_newest_hatch_and_everyone_each_new_one() {
        var story = hatches().when(new Hatches.TakeOn(HILL)).then(new TakenOn(HILL));
        assertThat(story.book().wanting(NINE)).isTrue();
        story.when(new Hatches.Open("keeper1", key(1))).then(new Opened(own(1)), shown(1, 1, HILL));
        assertThat(story.book().wanting(NINE)).isFalse();
        story.when(new Hatches.TakeOn(MILL)).then(new TakenOn(MILL), shown(1, 1, MILL));
        story.when(new Hatches.Open("keeper2", key(2))).then(new Opened(own(2)), shown(2, 1, HILL, MILL));
    }

    @Test void a_new_one_opens_after_thirty_days_or_an_hour_after_something_was_destroyed() {
        var story = hatches().given(new TakenOn(HILL), new Opened(own(1)));
        assertThat(story.book().wanting(NINE.plus(Hatches.RENEWED_AFTER).minus(MOMENT))).isFalse();
        assertThat(story.book().wanting(NINE.plus(Hatches.RENEWED_AFTER))).isTrue();
        story.given(new Destroyed(HILL, List.of("rex")));
        assertThat(story.book().wanting(NINE.plus(Hatches.TOGETHER).minus(MOMENT))).isFalse();
        assertThat(story.book().wanting(NINE.plus(Hatches.TOGETHER))).isTrue();
    }

    @Test void the_last_is_shut_when_everyone_has_used_the_next_or_had_sixty_days() {
        var story = hatches().given(new TakenOn(HILL), new TakenOn(MILL), new Opened(own(1)), new Opened(own(2)));
        story.given(new Used(HILL, 2), new Used(MILL, 1));
        assertThat(story.book().idle(NINE.plus(Hatches.WAITS))).isEmpty();
        assertThat(story.book().idle(NINE.plus(Hatches.WAITS).plus(MOMENT))).contains(own(1));
        story.given(new Used(MILL, 2));
        assertThat(story.book().idle(NINE)).contains(own(1));
    }

    @Test void that_something_is_destroyed_is_told_when_no_hatch_opens_it_any_more() {
        var story = hatches().given(new TakenOn(HILL), new Opened(own(1)), new Used(HILL, 1));
        story.when(new Hatches.Destroy(HILL, List.of("rex"))).then(new Destroyed(HILL, List.of("rex")));
        story.given(new Opened(own(2)), new Used(HILL, 2), new Destroyed(HILL, List.of("tom")));
        story.when(new Hatches.Shut(1)).then(new HatchShut(1), new DestructionTold(HILL, List.of("rex")));
        assertThat(story.book().owed()).containsExactly(new Hatches.Owed(HILL, "tom", 2));
        story.when(new Hatches.Shut(1)).thenRefused(new Hatches.NoSuchHatch(1));
    }

    @Test void who_was_away_is_shown_again_what_opens_when_theirs_is_shut() {
        hatches().given(new TakenOn(HILL), new TakenOn(MILL), new Opened(own(1)), new Opened(own(2)), new Used(HILL,
            2)).when(new Hatches.Shut(1)).then(new HatchShut(1), shown(2, 2, MILL));
    }

    @Test void much_that_was_destroyed_is_told_in_pieces() {
        var names = IntStream.range(0, 501).mapToObj(number -> "cover-" + number).toList();
        hatches().given(new Opened(own(1)), new Destroyed(HILL, names)).when(new Hatches.Shut(1)).then(new HatchShut(1),
            new DestructionTold(HILL, names.subList(0, 500)), new DestructionTold(HILL, names.subList(500, 501)));
    }

    @Test void who_tells_what_it_saw_is_shown_the_newest_hatch_and_the_oldest_waits_for_it() {
        var story = Story.of(Hatches.KIND).when(new Hatches.Heed(MILL)).then(new Hatches.Heeded(MILL));
        assertThat(story.book().wanting(NINE)).as("it needs one").isTrue();
        story.at(NINE).when(new Hatches.Open("keeper1", key(1))).then(new Hatches.Opened(own(1)), shown(1, 1, MILL));
        story.when(new Hatches.Heed(MILL)).then();
        story.when(new Hatches.Heed(HILL)).then(new Hatches.Heeded(HILL), shown(1, 1, HILL));
        story.when(new Hatches.Open("keeper2", key(2))).then(new Hatches.Opened(own(2)), shown(2, 1, MILL, HILL));
        story.when(new Hatches.HearUsed(MILL, 2)).then(new Hatches.Used(MILL, 2));
        assertThat(story.book().idle(NINE)).as("the other has not used the second").isEmpty();
        story.when(new Hatches.HearUsed(HILL, 2)).then(new Hatches.Used(HILL, 2));
        assertThat(story.book().idle(NINE)).isPresent();
        assertThat(story.book().covers(MILL)).as("it is no site that is covered").isFalse();
    }

    @Test void a_site_that_is_covered_and_tells_too_is_shown_a_hatch_once() {
        var story = Story.of(Hatches.KIND).given(new Hatches.TakenOn(MILL), new Hatches.Heeded(MILL));
        story.at(NINE).when(new Hatches.Open("keeper1", key(1))).then(new Hatches.Opened(own(1)), shown(1, 1, MILL));
        story.when(new Hatches.HearUsed(MILL, 1)).then(new Hatches.Used(MILL, 1));
        story.when(new Hatches.HearUsed(MILL, 1)).then();
    }
}
