package org.lazaret.group.cover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Summary.Sort;

/// A site that takes in what others leave with it, on simulated disks: kept, renewed, destroyed, and dead in the
/// sender's journal too once the hatch is shut.
class PorterTest {
    private static final SiteId OWL = new SiteId("night-owl");
    private static final SiteId HILL = new SiteId("hill-street");
    private static final SiteId MILL = new SiteId("mill-lane");

    private final NightSite night = new NightSite("night-owl");
    private final Porter porter = new Porter(night.secrets());

    /// @return whether it was taken
    private boolean says(SiteId from, String kind, Object event) {
        @SuppressWarnings("unchecked") // an object's class is the class of what it is
        var codec = Codec.of((Class<Object>) event.getClass());
        return porter.take(from, kind, new String(codec.write(event), UTF_8), night.desk());
    }

    private void rest() {
        while (porter.step(night.desk(), night.now())) {}
    }

    private Hatches hatches() { return night.desk().read(Hatches.BOOK); }

    private Hatch hatch() {
        var own = hatches().newest().orElseThrow();
        return new Hatch(own.epoch(), own.key(), hatches().open().getFirst().epoch());
    }

    private Cover.Posted posted(SiteId from, Slip... slips) {
        return new Cover.Posted(OWL, hatch().epoch(), new Parcel(from, List.of(slips)).seal(OWL, hatch(),
            night.secrets()));
    }

    private static Slip slip(String cover, long number, String name) {
        var owner = new Summary.Owner(new Personal("Margaret Thornton"), new Personal("01632 960100"));
        var alert = new Summary.Line(Sort.ALERT, LocalDate.EPOCH, new Personal("Bites"));
        return new Slip(cover, number, Instant.EPOCH, Optional.of(new Summary(new Personal(name), "DOG", new Personal(
            ""), new Personal("900182000000001"), owner, Optional.empty(), List.of(alert))));
    }

    private static Slip end(String cover, long number) {
        return new Slip(cover, number, Instant.EPOCH, Optional.empty());
    }

    private List<String> kept() {
        return night.desk().find("margaret", 20).stream().map(hit -> hit.label().text()).sorted().toList();
    }

    private void takeOn(SiteId... wards) {
        for (var ward : wards) says(ward, "cover.asked", new Cover.Asked(OWL));
        rest();
    }

    @Test void what_is_left_here_is_found_by_the_owner_and_renewed() {
        takeOn(HILL);
        says(HILL, "cover.posted", posted(HILL, slip("rex", 1, "Rex"), slip("tom", 1, "Tom")));
        assertThat(kept()).containsExactly("Rex", "Tom");
        var renewed = posted(HILL, slip("rex", 2, "Rex the Second"));
        says(HILL, "cover.posted", renewed);
        says(HILL, "cover.posted", posted(HILL, slip("rex", 1, "Rex")));
        assertThat(kept()).as("an older one does not come back").containsExactly("Rex the Second", "Tom");
        says(HILL, "cover.posted", renewed);
        assertThat(kept()).containsExactly("Rex the Second", "Tom");
        var rex = Covered.subject(HILL, "rex");
        assertThat(night.desk().look(Summaries.lines(rex))).extracting(line -> line.text().text()).containsExactly(
            "Bites");
    }

    @Test void nobody_leaves_anything_who_was_not_taken_on_nor_in_anothers_name() {
        takeOn(HILL);
        says(MILL, "cover.posted", posted(MILL, slip("rex", 1, "Rex")));
        says(HILL, "cover.posted", posted(MILL, slip("rex", 1, "Rex")));
        says(HILL, "cover.posted", new Cover.Posted(OWL, 1, "no base 64!"));
        says(HILL, "cover.posted", new Cover.Posted(MILL, 1, posted(HILL, slip("rex", 1, "Rex")).sealed()));
        porter.take(HILL, "cover.posted", "no event", night.desk());
        assertThat(kept()).isEmpty();
        says(HILL, "cover.posted", posted(HILL, slip("rex", 1, "Rex")));
        assertThat(kept()).containsExactly("Rex");
    }

    @Test void an_end_destroys_what_the_same_site_left_and_nothing_else() {
        takeOn(HILL, MILL);
        says(HILL, "cover.posted", posted(HILL, slip("rex", 1, "Rex")));
        says(MILL, "cover.posted", posted(MILL, slip("rex", 1, "Mill's Rex"), end("tom", 2)));
        says(MILL, "cover.posted", posted(MILL, end(Covered.subject(HILL, "rex").name(), 2)));
        assertThat(kept()).containsExactly("Mill's Rex", "Rex");
        says(HILL, "cover.posted", posted(HILL, end("rex", 2)));
        assertThat(kept()).containsExactly("Mill's Rex");
        says(HILL, "cover.posted", posted(HILL, slip("rex", 3, "Rex")));
        assertThat(kept()).as("what was destroyed stays so").containsExactly("Mill's Rex");
    }

    @Test void what_was_destroyed_opens_from_the_senders_journal_no_more_and_only_then_is_it_told() {
        takeOn(HILL);
        var first = posted(HILL, slip("rex", 1, "Rex"));
        says(HILL, "cover.posted", first);
        says(HILL, "cover.posted", posted(HILL, end("rex", 2)));
        var keeper = hatches().newest().orElseThrow().keeper();
        var seed = night.desk().read(HatchKey.of(keeper)).seed().orElseThrow();
        assertThat(Parcel.open(first, HILL, seed)).as("whoever has the hatch's key reads it").isPresent();

        night.pass(Hatches.TOGETHER.plusSeconds(1));
        rest();
        assertThat(hatches().owed()).as("the sender has not used the new one").hasSize(1);
        says(HILL, "cover.posted", posted(HILL));
        rest();
        assertThat(hatches().owed()).isEmpty();
        assertThat(night.desk().read(HatchKey.of(keeper)).seed()).as("the key is nowhere any more").isEmpty();
        assertThat(night.destroyed(new SubjectId(keeper))).isTrue();
    }

    @Test void when_cover_ends_all_that_was_left_is_destroyed_and_the_others_keep_theirs() {
        takeOn(HILL, MILL);
        for (int number = 0; number < 60; number++)
            says(HILL, "cover.posted", posted(HILL, slip("rex" + number, 1, "Rex")));
        says(MILL, "cover.posted", posted(MILL, slip("tom", 1, "Tom")));
        says(HILL, "cover.left", new Cover.Left(OWL));
        rest();
        assertThat(kept()).containsExactly("Tom");
        assertThat(hatches().owed()).hasSize(60);
        night.pass(Duration.ofDays(1));
        rest();
        assertThat(hatches().open()).as("Mill has not used the second").hasSize(2);
    }

    @Test void what_comes_while_the_disk_is_full_is_taken_when_there_is_room_again() {
        takeOn(HILL);
        assertThat(says(HILL, "cover.posted", posted(HILL, slip("rex", 1, "Rex"), slip("tom", 1, "Tom")))).isTrue();
        var news = List.of(posted(HILL, slip("rex", 2, "Rex the Second")), posted(HILL, end("tom", 2)));
        night.fill();
        news.forEach(posted -> assertThat(says(HILL, "cover.posted", posted)).isFalse());
        assertThat(says(HILL, "cover.left", new Cover.Left(OWL))).isFalse();
        assertThat(says(MILL, "cover.asked", new Cover.Asked(OWL))).isFalse();
        assertThat(porter.step(night.desk(), night.now().plus(Hatches.RENEWED_AFTER))).as("it waits").isFalse();
        assertThat(kept()).containsExactly("Rex", "Tom");
        night.free();
        news.forEach(posted -> assertThat(says(HILL, "cover.posted", posted)).isTrue());
        assertThat(kept()).containsExactly("Rex the Second");
    }

    @Test void who_ends_it_and_asks_again_at_once_leaves_nothing_over_of_what_ended() {
        takeOn(HILL);
        says(HILL, "cover.posted", posted(HILL, slip("rex", 1, "Rex")));
        says(HILL, "cover.left", new Cover.Left(OWL));
        assertThat(says(HILL, "cover.asked", new Cover.Asked(OWL))).as("not yet").isFalse();
        rest();
        assertThat(says(HILL, "cover.asked", new Cover.Asked(OWL))).isTrue();
        says(HILL, "cover.posted", posted(HILL, slip("rex-again", 2, "Rex")));
        assertThat(kept()).containsExactly("Rex");
        assertThat(hatches().owed()).extracting(Hatches.Owed::cover).containsExactly("rex");
    }
}
