package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogProof;
import org.lazaret.core.journal.SubjectId;

/// Who looked at whom, as the access journal of a whole site tells it.
class OnlookersTest {
    private static final SubjectId ANN = new SubjectId("ann");
    private static final SubjectId BEN = new SubjectId("ben");
    private static final AccountId TOM = new AccountId("tom");

    private final Place place = new Place();
    private int wishes;

    @Test void who_looked_when_where_and_why_is_told_the_latest_first() {
        register(ANN);
        shown("/people/ann", ANN);
        shown("/people/ben", BEN);
        place.clock().on(Duration.ofHours(1));
        shown("/people", ANN, BEN);

        var looks = looked(Sought.whoSaw(ANN, 10));
        assertThat(looks.found()).extracting(Looked::page).containsExactly("/people", "/people/ann");
        var first = looks.found().getLast();
        assertThat(first.who()).isEqualTo(TOM);
        assertThat(first.device().name()).isEqualTo("pc-1");
        assertThat(first.whom()).containsExactly(ANN);
        assertThat(first.at()).isBetween(Instant.parse("2026-01-05T09:00:00Z"), Instant.parse("2026-01-05T09:10:00Z"));
        assertThat(looks.more()).isFalse();
        assertThat(looks.unread()).isZero();
    }

    @Test void a_read_with_a_reason_and_one_without_are_told_apart() {
        register(ANN);
        told(ANN, new Person.Note(new Personal("rang")));
        shown("/people", ANN, BEN);

        assertThat(looked(Sought.whoSaw(ANN, 1)).found().getFirst().explained()).isTrue();
        assertThat(looked(Sought.whoSaw(ANN, 1)).found().getFirst().kind()).isEqualTo("task");
        assertThat(looked(Sought.whoSaw(BEN, 1)).found().getFirst().explained()).isFalse();
    }

    @Test void what_someone_read_is_told_for_a_time_and_page_by_page() {
        for (var each = 0; each < 5; each++) shown("/early/" + each, ANN);
        place.clock().on(Duration.ofHours(3));
        var noon = place.clock().now();
        for (var each = 0; each < 5; each++) shown("/late/" + each, BEN);

        var late = looked(Sought.seenBy(TOM, noon, noon.plusSeconds(3_600), 3));
        assertThat(late.found()).extracting(Looked::page).containsExactly("/late/4", "/late/3", "/late/2");
        assertThat(late.more()).isTrue();
        var rest = looked(Sought.seenBy(TOM, noon, noon.plusSeconds(3_600), 3).before(
            late.found().getLast().position()));
        assertThat(rest.found()).extracting(Looked::page).containsExactly("/late/1", "/late/0");
        assertThat(rest.more()).isFalse();
        assertThat(looked(Sought.seenBy(TOM, Instant.EPOCH, noon, 10)).found()).extracting(
            Looked::page).containsExactly("/early/4", "/early/3", "/early/2", "/early/1", "/early/0");
    }

    @Test void whoever_asks_who_looked_has_looked() {
        var desk = place.desk();
        desk.looked(Sought.whoSaw(ANN, 10));
        settle();
        var shown = desk.show("/people/ann/readers");
        settle();

        assertThat(shown.now().subjects()).containsExactly(ANN);
        assertThat(looked(Sought.whoSaw(ANN, 10)).found()).extracting(Looked::page).containsExactly(
            "/people/ann/readers");
    }

    @Test void nothing_is_forgotten_by_a_power_cut_or_by_tables_made_anew() {
        for (var each = 0; each < 400; each++) shown("/people/" + each, each % 2 == 0 ? ANN : BEN);
        var before = looked(Sought.whoSaw(ANN, 500));
        assertThat(before.found()).hasSize(200);

        place.powerCut();
        place.restart();
        assertThat(looked(Sought.whoSaw(ANN, 500)).found()).isEqualTo(before.found());
    }

    @Test void who_looked_at_someone_who_is_erased_is_still_told() {
        register(ANN);
        shown("/people/ann", ANN);
        var desk = place.desk();
        desk.tell(Erasure.of(ANN), new Erasure.Erase(ANN), new RequestId("erase-1"));
        settle();

        assertThat(looked(Sought.whoSaw(ANN, 10)).found()).extracting(Looked::page).containsExactly("/people/ann");
    }

    @Test void one_who_asks_is_told_how_much_has_not_been_gone_through() {
        for (var each = 0; each < 3_000; each++) {
            var desk = place.desk();
            desk.read(Person.of(ANN));
            desk.show("/people/" + each).now(); // the site does nothing by itself in between
        }
        assertThat(looked(Sought.whoSaw(ANN, 10)).unread()).isPositive();

        settle();
        assertThat(looked(Sought.whoSaw(ANN, 10)).unread()).isZero();
    }

    @Test void an_archive_is_both_journals_as_they_are_with_the_pages_and_a_checkpoint_over_all() {
        register(ANN);
        for (var each = 0; each < 300; each++) shown("/people/" + each, ANN);
        var archive = place.desk().archive();
        shown("/later", ANN);

        assertThat(archive.signed().head().size()).isEqualTo(300);
        assertThat(archive.access().root(300)).isEqualTo(archive.signed().head().root());
        assertThat(archive.access().size()).isEqualTo(301);
        var pages = new ArrayList<String>();
        for (var cursor = archive.access().from(290); cursor.next();)
            pages.add(cursor.position() + archive.pages().of(cursor.entry()).orElse("sealed"));
        assertThat(pages).hasSize(11).startsWith("290/people/290").endsWith("299/people/299", "300/later");
        var proof = new LogProof("", 7, archive.access().inclusion(7, 300), archive.signed().note());
        assertThat(proof.proves(entry(archive.access(), 7), archive.signed().key())).contains(archive.signed().head());
        assertThat(Archive.Pages.SEALED.of(entry(archive.access(), 7))).isEmpty();
    }

    private static byte[] entry(Journal journal, long position) {
        var cursor = journal.from(position);
        assertThat(cursor.next()).isTrue();
        return cursor.entry();
    }

    private void register(SubjectId whom) { told(whom, new Person.Register(new Personal("Ann"))); }

    private void told(SubjectId whom, Person.Command command) {
        place.desk().tell(Person.of(whom), command, new RequestId("wish-" + wishes++));
        settle();
    }

    private void shown(String page, SubjectId... whom) {
        var desk = place.desk();
        for (var each : List.of(whom)) desk.read(Person.of(each));
        desk.show(page);
        settle();
    }

    private Looks looked(Sought sought) { return place.desk().looked(sought); }

    private void settle() {
        while (place.site().step()) {}
    }
}
