package org.lazaret.group.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.group.cover.Cover.Asked;
import org.lazaret.group.cover.Cover.HatchSeen;
import org.lazaret.group.cover.Cover.Left;
import org.lazaret.group.cover.Cover.Posted;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.ZoneDirectory;

/// Who covers a practice, and where it may hand things over.
class CoverTest {
    private static final SiteId OWL = new SiteId("night-owl");
    private static final SiteId MOTH = new SiteId("night-moth");
    private static final ZoneDirectory ZONE = new ZoneDirectory("", 1, "", List.of(), List.of(), List.of(site(OWL),
        site(MOTH)),
        List.of(), List.of());

    private static Key key(int number) { return new Key("%064x".formatted(number)); }

    private static Newcomer site(SiteId id) {
        var journal = new VerifierKey("hill/%s/care/1".formatted(id.name()), Key.ofSigner(new byte[32]).bytes()).line();
        return new Newcomer("", id, Trade.OUT_OF_HOURS, new SiteKeys(List.of(journal), key(1), key(2)), "");
    }

    private static Hatch hatch(long epoch, long oldest) { return new Hatch(epoch, key((int) epoch), oldest); }

    private static Story<Cover, Cover.Command, Cover.Event> cover() {
        return Story.of(Cover.KIND).with(ZoneDirectory.BOOK, ZONE);
    }

    @Test void a_site_of_the_zone_is_asked_and_the_one_before_is_told_that_it_is_over() {
        var story = cover().when(new Cover.Name(OWL)).then(new Asked(OWL));
        story.when(new Cover.Name(MOTH)).then(new Left(OWL), new Asked(MOTH));
        story.when(new Cover.End()).then(new Left(MOTH));
        assertThat(story.book()).isEqualTo(Cover.KIND.blank());
    }

    @Test void nobody_outside_the_zone_nor_twice_the_same_nor_an_end_of_nothing() {
        cover().when(new Cover.Name(new SiteId("stranger"))).thenRefused(new Cover.CoverNotInZone("stranger"));
        cover().given(new Asked(OWL)).when(new Cover.Name(OWL)).thenRefused(new Cover.CoveredAlready("night-owl"));
        cover().when(new Cover.End()).thenRefused(new Cover.NotCovered());
    }

    @Test void nothing_is_handed_over_before_the_other_site_has_shown_where() {
        cover().given(new Asked(OWL)).when(new Cover.Post("sealed")).thenRefused(new Cover.NoHatch());
        cover().given(new Asked(OWL), new HatchSeen(OWL, hatch(3, 2))).when(new Cover.Post("sealed")).then(new Posted(
            OWL, 3, "sealed"));
    }

    @Test void only_the_site_that_covers_shows_where_and_only_something_newer_counts() {
        cover().given(new Asked(OWL)).when(new Cover.See(MOTH, hatch(1, 1))).thenRefused(new Cover.HatchOfAnother(
            "night-moth", "night-owl"));
        var seen = cover().given(new Asked(OWL), new HatchSeen(OWL, hatch(3, 2)));
        seen.when(new Cover.See(OWL, hatch(3, 2))).thenRefused(new Cover.HatchNotNewer(3, 3));
        seen.when(new Cover.See(OWL, hatch(2, 2))).thenRefused(new Cover.HatchNotNewer(2, 3));
        seen.when(new Cover.See(OWL, hatch(3, 3))).then(new HatchSeen(OWL, hatch(3, 3)));
    }

    @Test void who_posted_to_a_hatch_that_is_shut_tells_everything_anew() {
        var story = cover().given(new Asked(OWL), new HatchSeen(OWL, hatch(3, 2)), new Posted(OWL, 3, "sealed"));
        assertThat(story.book().stale()).isFalse();
        story.given(new HatchSeen(OWL, hatch(4, 3)));
        assertThat(story.book().stale()).as("it still opens").isFalse();
        story.given(new HatchSeen(OWL, hatch(5, 4)));
        assertThat(story.book().stale()).isTrue();
        story.when(new Cover.Renew()).then(new Cover.Renewed());
        assertThat(story.book().stale()).isFalse();
        assertThat(story.book().upTo()).isZero();
    }
}
