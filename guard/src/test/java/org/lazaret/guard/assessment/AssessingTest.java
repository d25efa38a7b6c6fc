package org.lazaret.guard.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;

/// Whose data was read, as journals tell it.
class AssessingTest {
    private static final Principal TOM = new Principal.Account(new AccountId("tom"));

    private final Clinic hill = new Clinic("hill-street");
    private final Clinic park = new Clinic("park-road");

    @Test void whoever_an_account_was_shown_is_named_with_what_when_where_and_how_often() {
        hill.writes("clients.registered", "client/ann", "ann").writes("patients.registered", "animal/rex", "rex",
            "ann");
        hill.reads("tom", "/clients/ann", "ann").reads("tom@pc-1", "/bills/of/ann", "bill bill/7", list("ann"));
        hill.reads("eve", "/clients/ben", "ben");
        park.on(Duration.ofHours(1)).reads("tom", "/animals/rex", "rex", "ann");

        var found = asked(TOM).findings().getFirst();

        assertThat(found.affected()).containsExactly(
            new Affected(new SubjectId("ann"), Sort.CLIENT, true, sites("hill-street", "park-road"),
                List.of(Category.CONTACT, Category.RECORD, Category.BILL), Clinic.NINE.plusSeconds(3), park.now(), 3,
                2),
            new Affected(new SubjectId("rex"), Sort.UNKNOWN, true, sites("park-road"), List.of(Category.RECORD),
                park.now(), park.now(), 1, 1));
        assertThat(found.readings()).extracting(reading -> reading.page().orElseThrow()).containsExactly("/clients/ann",
            "/bills/of/ann", "/animals/rex");
        assertThat(found.readings()).extracting(Reading::explained).containsExactly(false, true, false);
    }

    @Test void a_device_and_a_session_are_told_apart_from_the_account() {
        hill.reads("tom@pc-1", "/a", "none", list("ann")).reads("tom@pc-2", "/a", "none", list("ben"));
        hill.reads("eve@pc-2", "/a", "none", list("cat"));
        var pc = new DeviceId("pc-2");

        var all = asked(TOM, new Principal.Device(pc), new Principal.Session(new AccountId("tom"), pc));

        assertThat(all.findings()).extracting(Finding::subjects).containsExactly(named("ann", "ben"),
            named("ben", "cat"), named("ben"));
    }

    @Test void a_span_begins_with_its_first_moment_and_ends_before_its_last() {
        for (var whom : List.of("ann", "ben", "cat", "dan")) hill.reads("tom", "/a", whom);
        var second = Clinic.NINE.plusSeconds(2);

        var found = Assessing.of(new Question(List.of(new Suspect(TOM, second, second.plusSeconds(2))), List.of()),
            List.of(hill.source()));

        assertThat(found.findings().getFirst().subjects()).isEqualTo(named("ben", "cat"));
        var looked = found.coverage().getFirst();
        assertThat(looked.from()).as("with the entry before").isZero();
        assertThat(looked.to()).as("and the one behind").isEqualTo(4);
    }

    @Test void an_open_node_gave_all_that_its_keys_opened_by_then_and_none_that_was_erased_before() {
        hill.writes("clients.registered", "client/ann", "ann").writes("clients.registered", "client/ben", "ben");
        hill.writes("site.subject-erased", "erasure/ben").writes("staff.hired", "employee/tom", "tom");
        var captured = hill.on(Duration.ofHours(1)).now();
        hill.writes("bills.opened", "bill/7", "ann").writes("site.subject-erased", "erasure/ann");
        var until = hill.now().plusSeconds(1);
        hill.writes("clients.registered", "client/cat", "cat");
        park.writes("clients.registered", "client/dan", "dan");

        var found = asked(new Suspect(new Principal.OpenNode(new SiteId("hill-street")), captured,
            until)).findings().getFirst();

        assertThat(found.subjects()).isEqualTo(named("ann", "tom"));
        assertThat(found.affected()).extracting(Affected::sort).containsExactly(Sort.CLIENT, Sort.EMPLOYEE);
        assertThat(found.affected()).extracting(Affected::read).containsOnly(false);
        assertThat(found.affected().getFirst().categories()).containsExactly(Category.CONTACT, Category.BILL);
    }

    @Test void a_locked_disk_and_a_hub_give_nobody_away_but_numbers() {
        hill.writes("clients.registered", "client/ann", "ann").reads("tom", "/clients/ann", "ann");
        park.writes("clients.registered", "client/dan", "dan").reads("tom", "/clients/dan", "dan", "eva");

        var all = asked(new Principal.LockedDisk(new SiteId("hill-street")), new Principal.Hub());

        assertThat(all.findings()).allMatch(finding -> finding.affected().isEmpty());
        assertThat(all.findings()).extracting(Finding::numbers).containsExactly(1L, 3L);
    }

    @Test void a_closed_vault_tells_whom_and_when_but_not_what() {
        hill.reads("tom", "/clients/ann", "ann");

        var found = Assessing.of(question(TOM), List.of(hill.closed())).findings().getFirst();

        assertThat(found.subjects()).isEqualTo(named("ann"));
        assertThat(found.affected().getFirst().categories()).containsExactly(Category.SEALED);
    }

    @Test void a_site_that_was_not_heard_is_named() {
        hill.reads("tom", "/clients/ann", "ann");
        var question = new Question(question(TOM).suspects(), sites("hill-street", "far-away"));

        var answer = Assessing.of(question, List.of(hill.source()));

        assertThat(answer.silent()).isEqualTo(sites("far-away"));
        assertThat(answer.whole()).isFalse();
    }

    @Test void nobody_is_no_question_and_a_span_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new Question(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Suspect(TOM, Clinic.NINE, Clinic.NINE.minusNanos(1))).isInstanceOf(
            IllegalArgumentException.class);
    }

    private Assessment asked(Principal... principals) {
        return Assessing.of(question(principals), List.of(hill.source(), park.source()));
    }

    private Assessment asked(Suspect suspect) {
        return Assessing.of(new Question(List.of(suspect), List.of()), List.of(hill.source(), park.source()));
    }

    private static Question question(Principal... principals) {
        return new Question(
            List.of(principals).stream().map(one -> new Suspect(one, Instant.MIN, Instant.MAX)).toList(),
            List.of());
    }

    private static String[] list(String... names) { return names; }

    private static List<SiteId> sites(String... names) { return List.of(names).stream().map(SiteId::new).toList(); }

    private static SequencedSet<SubjectId> named(String... names) {
        var all = new LinkedHashSet<SubjectId>();
        for (var name : names) all.add(new SubjectId(name));
        return all;
    }
}
