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
import org.lazaret.core.site.Reasons;
import org.lazaret.core.site.Why;

/// A site that is lent records of another: kept on their terms, renewed, and destroyed when they are over.
class LoansTest {
    private static final SiteId OWL = new SiteId("night-owl");
    private static final SiteId HILL = new SiteId("hill-street");
    private static final SiteId MILL = new SiteId("mill-lane");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private final NightSite site = new NightSite("night-owl");
    private final Porter porter = new Porter(site.secrets(), (_, _, _) -> List.of(), NightSite.DEAF);

    private boolean says(SiteId from, String kind, Object event) {
        @SuppressWarnings("unchecked") // an object's class is the class of what it is
        var codec = Codec.of((Class<Object>) event.getClass());
        return porter.take(from, kind, new String(codec.write(event), UTF_8), site.desk());
    }

    private void rest() {
        while (porter.step(site.desk(), site.now())) {}
    }

    private void offered(SiteId by) {
        says(by, "cover.offered", new Homeward.Offered(OWL));
        says(by, "cover.offered", new Homeward.Offered(OWL));
        says(by, "cover.asked", new Cover.Asked(OWL));
        rest();
        says(by, "cover.left", new Cover.Left(OWL));
        rest();
    }

    private Hatches hatches() { return site.desk().read(Hatches.BOOK); }

    private Homeward.RecordSent sent(SiteId from, Loan... loans) {
        var own = hatches().newest().orElseThrow();
        var hatch = new Hatch(own.epoch(), own.key(), hatches().open().getFirst().epoch());
        return new Homeward.RecordSent(OWL, hatch.epoch(), new Lending(from, List.of(loans)).seal(OWL, hatch,
            site.secrets()));
    }

    private static Loan loan(String cover, long number, String name, LocalDate until) {
        var record = new Summary(new Personal(name), "DOG", new Personal(""), new Personal(""), new Summary.Owner(
            new Personal("Margaret Thornton"), new Personal("")), Optional.empty(), List.of());
        return new Loan(cover, number, Instant.EPOCH, Optional.of(new Loan.Terms(record, until, new Personal(
            "Heart murmur"), new Personal("Anna Bell"))));
    }

    private static Loan end(String cover, long number) {
        return new Loan(cover, number, Instant.EPOCH, Optional.empty());
    }

    private List<String> kept() {
        return site.desk().find("margaret", 20).stream().map(hit -> hit.label().text()).sorted().toList();
    }

    private Optional<Why> because(Instant at) {
        var whom = Covered.subject(HILL, "g1");
        return Optional.ofNullable(new Reasons(List.of(Loans.REASON)).why(List.of(whom), at, site.desk()::look).get(
            whom));
    }

    @Test void what_is_lent_is_kept_on_its_terms_though_nobody_is_covered_here() {
        offered(HILL);
        says(HILL, "cover.record-sent", sent(HILL, loan("g1", 1, "Rex", TODAY)));
        rest();
        assertThat(kept()).containsExactly("Rex");
        var terms = site.desk().look(Loans.about(Covered.subject(HILL, "g1"))).getFirst();
        assertThat(terms.reason().text()).isEqualTo("Heart murmur");
        assertThat(terms.until()).isEqualTo(TODAY);
        says(HILL, "cover.record-sent", sent(HILL, loan("g1", 2, "Rex the Second", TODAY.plusDays(1))));
        assertThat(kept()).containsExactly("Rex the Second");
        assertThat(because(Instant.parse("2026-01-06T12:00:00Z"))).contains(new Why("referral", Lent.of(
            Covered.subject(HILL, "g1")).about()));
        assertThat(because(Instant.parse("2026-01-07T11:59:00Z"))).as("it is the sixth somewhere").isPresent();
        assertThat(because(Instant.parse("2026-01-07T12:00:00Z"))).isEmpty();
    }

    @Test void nobody_lends_unasked_or_in_anothers_name() {
        offered(HILL);
        says(MILL, "cover.record-sent", sent(MILL, loan("g1", 1, "Rex", TODAY)));
        says(HILL, "cover.record-sent", sent(MILL, loan("g1", 1, "Rex", TODAY)));
        says(HILL, "cover.record-sent", new Homeward.RecordSent(OWL, 1, "no base 64!"));
        assertThat(kept()).isEmpty();
    }

    @Test void on_the_day_after_it_is_destroyed_here_though_its_home_is_dark_and_that_is_told() {
        offered(HILL);
        says(HILL, "cover.record-sent", sent(HILL, loan("g1", 1, "Rex", TODAY), loan("g2", 1, "Tom", TODAY.plusDays(
            9))));
        site.pass(Duration.ofHours(14));
        rest();
        assertThat(kept()).as("until midnight").containsExactly("Rex", "Tom");
        site.pass(Duration.ofHours(2));
        rest();
        assertThat(kept()).containsExactly("Tom");
        assertThat(site.destroyed(Covered.subject(HILL, "g1"))).isTrue();
        assertThat(hatches().owed()).extracting(Hatches.Owed::cover).containsExactly("g1");
    }

    @Test void an_end_destroys_that_record_alone_and_it_does_not_come_back() {
        offered(HILL);
        var first = sent(HILL, loan("g1", 1, "Rex", TODAY), loan("g2", 1, "Tom", TODAY));
        says(HILL, "cover.record-sent", first);
        says(HILL, "cover.record-sent", sent(HILL, end("g1", 2)));
        assertThat(kept()).containsExactly("Tom");
        says(HILL, "cover.record-sent", first);
        assertThat(kept()).containsExactly("Tom");
        assertThat(site.destroyed(new SubjectId(Covered.subject(HILL, "g2").name()))).isFalse();
    }

    @Test void what_is_lent_while_the_disk_is_full_is_taken_when_there_is_room_again() {
        offered(HILL);
        var sent = sent(HILL, loan("g1", 1, "Rex", TODAY));
        site.fill();
        assertThat(says(HILL, "cover.record-sent", sent)).isFalse();
        site.free();
        assertThat(says(HILL, "cover.record-sent", sent)).isTrue();
        assertThat(kept()).containsExactly("Rex");
    }
}
