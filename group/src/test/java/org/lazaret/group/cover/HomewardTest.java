package org.lazaret.group.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Homeward.HomeHatchNotNewer;
import org.lazaret.group.cover.Homeward.HomeSeen;
import org.lazaret.group.cover.Homeward.HomeUnseen;
import org.lazaret.group.cover.Homeward.Note;
import org.lazaret.group.cover.Homeward.ReportSent;
import org.lazaret.group.cover.Homeward.ReportsNoted;
import org.lazaret.group.cover.Homeward.See;
import org.lazaret.group.cover.Homeward.Send;
import org.lazaret.group.cover.Homeward.Told;
import org.lazaret.group.zones.Key;

/// The law of what goes home: nothing before home has shown where, and all of it anew if it came too late.
class HomewardTest {
    private static final SiteId HILL = new SiteId("hill-street");
    private static final SiteId MILL = new SiteId("mill-lane");

    private static Hatch hatch(long epoch, long oldest) {
        return new Hatch(epoch, new Key("%064x".formatted(epoch)), oldest);
    }

    private static Story<Homeward, Homeward.Command, Homeward.Event> story() { return Story.of(Homeward.KIND); }

    @Test void nothing_goes_home_before_home_has_shown_where() {
        story().given(new HomeSeen(MILL, hatch(1, 1), false)).when(new Send(HILL, "sealed")).thenRefused(
            new HomeUnseen("hill-street"));
    }

    @Test void what_goes_home_is_sealed_to_the_newest_hatch_of_that_home() {
        var story = story().when(new See(HILL, hatch(1, 1))).then(new HomeSeen(HILL, hatch(1, 1), false));
        story.when(new See(MILL, hatch(7, 7))).then(new HomeSeen(MILL, hatch(7, 7), false));
        story.when(new See(HILL, hatch(2, 1))).then(new HomeSeen(HILL, hatch(2, 1), false));
        story.when(new Send(HILL, "sealed")).then(new ReportSent(HILL, 2, "sealed"));
        assertThat(story.book().home(HILL).orElseThrow().used()).isEqualTo(2);
        assertThat(story.book().home(MILL).orElseThrow().used()).isZero();
    }

    @Test void an_older_hatch_is_not_taken_for_a_newer_one() {
        story().given(new HomeSeen(HILL, hatch(3, 2), false)).when(new See(HILL, hatch(2, 2))).thenRefused(
            new HomeHatchNotNewer(2, 3));
    }

    @Test void what_was_sent_to_a_hatch_that_is_shut_unused_was_missed() {
        var story = story().given(new HomeSeen(HILL, hatch(1, 1), false), new ReportSent(HILL, 1, "sealed"));
        story.when(new See(HILL, hatch(2, 1))).then(new HomeSeen(HILL, hatch(2, 1), false));
        story.when(new See(HILL, hatch(3, 2))).then(new HomeSeen(HILL, hatch(3, 2), true));
    }

    @Test void a_site_that_something_will_be_lent_to_is_told_once_and_lent_to_when_it_has_shown_where() {
        var story = story().when(new Homeward.Offer(MILL)).then(new Homeward.Offered(MILL));
        story.when(new Homeward.Offer(MILL)).then();
        story.when(new Homeward.Lend(MILL, "sealed")).thenRefused(new HomeUnseen("mill-lane"));
        story.given(new HomeSeen(MILL, hatch(4, 4), false)).when(new Homeward.Lend(MILL, "sealed")).then(
            new Homeward.RecordSent(MILL, 4, "sealed"));
        assertThat(story.book().home(MILL).orElseThrow().used()).isEqualTo(4);
    }

    @Test void what_was_told_is_noted_with_how_far_it_was_gone_through() {
        var told = List.of(new Told("r1", HILL, "mark"));
        var story = story().when(new Note(7, told)).then(new ReportsNoted(7, told));
        assertThat(story.book().upTo()).isEqualTo(7);
    }
}
