package org.lazaret.group.cover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Cover.Whom;
import org.lazaret.group.cover.Summary.Sort;

/// A site that takes in what others leave with it, on simulated disks: kept, renewed, destroyed, and dead in the
/// sender's journal too once the hatch is shut.
class PorterTest {
    private static final SiteId OWL = new SiteId("night-owl");
    private static final SiteId HILL = new SiteId("hill-street");
    private static final SiteId MILL = new SiteId("mill-lane");

    private final NightSite night = new NightSite("night-owl");
    private final Map<String, List<SubjectId>> made = new LinkedHashMap<>();
    private final Porter porter = new Porter(night.secrets(), (covered, whom, _) -> made.getOrDefault(
        covered.name() + whom, List.of()), NightSite.DEAF);

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

    /// This site is covered by the other, and has shown it where to tell what it saw.
    private void heed(SiteId writer, String cover, String animal) {
        night.covered(writer, new Cover.Given(animal, "ann", 1, cover, ""));
        rest();
    }

    private Homeward.ReportSent sent(SiteId from, Report... reports) {
        return new Homeward.ReportSent(OWL, hatch().epoch(), new Dispatch(from, List.of(reports)).seal(OWL, hatch(),
            night.secrets()));
    }

    private static Report report(String cover, String name, long number) {
        return new Report(cover, name, number, Instant.EPOCH, List.of(new Report.Line(Report.Topic.PLAN, Instant.EPOCH,
            new Personal("Tom"), new Personal("Rest " + number))));
    }

    private List<String> told(String animal) {
        return night.desk().look(Reports.of(new SubjectId(animal), 10)).stream().map(
            row -> row.site() + ": " + row.gist().text()).toList();
    }

    @Test void what_the_site_that_covers_saw_is_kept_once_under_the_animals_own_key() {
        heed(MILL, "c1", "rex");
        assertThat(hatches().heeds(MILL)).isTrue();
        says(MILL, "cover.report-sent", sent(MILL, report("c1", "r1", 5)));
        says(MILL, "cover.report-sent", sent(MILL, report("c1", "r1", 5)));
        assertThat(told("rex")).containsExactly("mill-lane: Rest 5");
        says(MILL, "cover.report-sent", sent(MILL, report("c1", "r1", 6), report("c1", "r2", 6)));
        assertThat(told("rex")).containsExactlyInAnyOrder("mill-lane: Rest 6", "mill-lane: Rest 6");
    }

    @Test void nobody_tells_of_an_animal_that_was_not_left_with_them_nor_in_anothers_name() {
        heed(MILL, "c1", "rex");
        says(HILL, "cover.report-sent", sent(HILL, report("c1", "r1", 5)));
        says(MILL, "cover.report-sent", sent(MILL, report("c2", "r1", 5)));
        says(MILL, "cover.report-sent", sent(HILL, report("c1", "r1", 5)));
        says(MILL, "cover.report-sent", new Homeward.ReportSent(OWL, 1, "no base 64!"));
        var parcel = posted(MILL, slip("c1", 1, "Rex"));
        says(MILL, "cover.report-sent", new Homeward.ReportSent(OWL, parcel.epoch(), parcel.sealed()));
        assertThat(told("rex")).isEmpty();
        says(MILL, "cover.report-sent", sent(MILL, report("c1", "r1", 5)));
        assertThat(told("rex")).hasSize(1);
    }

    @Test void what_is_told_of_an_animal_that_is_erased_is_not_kept_and_dies_with_its_hatch() {
        heed(MILL, "c1", "rex");
        says(MILL, "cover.report-sent", sent(MILL, report("c1", "r1", 5)));
        night.desk().erase(new SubjectId("rex"), new RequestId("erase-rex"));
        says(MILL, "cover.report-sent", sent(MILL, report("c1", "r1", 6)));
        assertThat(told("rex")).isEmpty();
        assertThat(hatches().owed()).extracting(Hatches.Owed::cover).containsExactly("r1");
        night.pass(Hatches.TOGETHER.plusSeconds(1));
        rest();
        says(MILL, "cover.report-sent", sent(MILL));
        rest();
        assertThat(hatches().owed()).isEmpty();
        assertThat(hatches().open()).hasSize(1);
    }

    @Test void an_order_to_erase_reaches_all_that_was_made_of_a_cover_and_is_confirmed_by_its_own_name() {
        takeOn(HILL);
        says(HILL, "cover.posted", posted(HILL, slip("c1", 1, "Rex"), slip("c2", 1, "Tom")));
        heed(MILL, "x", "our-rex");
        says(MILL, "cover.report-sent", sent(MILL, report("x", "r1", 5)));
        made.put(Covered.subject(HILL, "c1").name() + Whom.ANIMAL, List.of(new SubjectId("our-rex")));
        var order = List.of(new Cover.Order("o1", "c1", Whom.ANIMAL));
        says(HILL, "cover.erasure-ordered", new Cover.ErasureOrdered(OWL, order));
        assertThat(kept()).containsExactly("Tom");
        assertThat(night.erased("our-rex")).as("it had a key").isTrue();
        assertThat(hatches().owed()).extracting(Hatches.Owed::cover).containsExactly("o1");
        says(HILL, "cover.erasure-ordered", new Cover.ErasureOrdered(OWL, order));
        assertThat(hatches().owed()).hasSize(1);
    }

    @Test void what_comes_home_while_the_disk_is_full_is_taken_when_there_is_room_again() {
        heed(MILL, "c1", "rex");
        takeOn(HILL);
        var report = sent(MILL, report("c1", "r1", 5));
        var order = new Cover.ErasureOrdered(OWL, List.of(new Cover.Order("o1", "c9", Whom.OWNER)));
        night.fill();
        assertThat(says(MILL, "cover.report-sent", report)).isFalse();
        assertThat(says(HILL, "cover.erasure-ordered", order)).isFalse();
        night.free();
        assertThat(says(MILL, "cover.report-sent", report)).isTrue();
        assertThat(told("rex")).hasSize(1);
    }

    @Test void whoever_offers_a_loan_shows_where_it_is_told_what_comes_of_it() {
        says(MILL, "cover.offered", new Homeward.Offered(OWL));
        rest();
        says(MILL, "cover.shown", new Hatches.Shown(List.of(OWL), new Hatch(3, hatch().key(), 3)));
        says(HILL, "cover.shown", new Hatches.Shown(List.of(OWL), new Hatch(3, hatch().key(), 3)));
        assertThat(night.desk().read(Homeward.BOOK).homes()).extracting(Homeward.Home::site).containsExactly(MILL);
    }

    @Test void a_practice_that_is_covered_from_here_shows_where_it_is_told() {
        takeOn(HILL);
        says(MILL, "cover.shown", new Hatches.Shown(List.of(OWL), new Hatch(3, hatch().key(), 3)));
        says(HILL, "cover.shown", new Hatches.Shown(List.of(OWL), new Hatch(4, hatch().key(), 4)));
        assertThat(night.desk().read(Homeward.BOOK).homes()).extracting(Homeward.Home::site).containsExactly(HILL);
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
