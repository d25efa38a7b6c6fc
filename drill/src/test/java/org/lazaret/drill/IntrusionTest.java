package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.drill.attacks.Intruder;
import org.lazaret.drill.attacks.Loot;
import org.lazaret.drill.checks.Alarms;
import org.lazaret.drill.checks.LootCheck;
import org.lazaret.drill.mutants.Mutant;
import org.lazaret.drill.report.Scorecard;
import org.lazaret.drill.report.Scorecard.Promised;
import org.lazaret.drill.scenario.Scenario;
import org.lazaret.drill.scenario.WrongScenario;
import org.lazaret.drill.universe.Mutation;
import org.lazaret.guard.watch.Findings;
import org.lazaret.guard.watch.Rule;

/// Who came in with somebody's password gets what that person's pages show, and nothing else; all of it is on record.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntrusionTest {
    private static final String SCENARIO = """
        name: stolen
        group: small-group
        claims: [1, 2, 3, 7]
        seed: 3
        steps:
          - {at: d1 03:10, attacker: mallory, do: login, as: {role: receptionist, site: high-street}, from: outside}
          - {at: d1 03:11, attacker: mallory, do: escalate}
          - {at: d1 03:12, attacker: mallory, do: read-staff, count: 5, pace: 1s}
          - {at: d1 03:14, attacker: mallory, do: read-clients, count: 40, pace: 1s}
          - {at: d1 11:00, attacker: trudy, do: login, as: {role: manager, site: high-street}, from: inside}
          - {at: d1 11:01, attacker: trudy, do: read-staff, count: 3, pace: 30s}
          - {at: d1 11:30, attacker: trudy, do: flood, pace: 100ms, for: 10s}
        """;

    private Play play = new Play(scenario(), () -> Mutation.NONE);
    private Judging judging = new Judging(play, List.of());

    private static Scenario scenario() {
        return Drill.read("stolen.yaml", SCENARIO).sized(2);
    }

    @BeforeAll void play() {
        play.play();
        judging.judge();
    }

    @Test void who_has_a_receptionists_password_reads_clients_until_they_open_nobodys_record() {
        var mallory = intruder("mallory");

        assertThat(mallory.loot().pieces()).filteredOn(piece -> piece.page().startsWith("/clients/")).hasSizeBetween(3,
            39);
        assertThat(mallory.loot().pieces()).noneMatch(piece -> piece.page().startsWith("/staff"));
        assertThat(mallory.refused()).containsOnly("not-yours").hasSizeGreaterThan(1);
        assertThat(mallory.thrownOut()).singleElement().asString().startsWith("RECEPTIONIST at high-street: ");
        assertThat(new StoodOut(play.sites().getFirst()).words()).anyMatch(found -> found.startsWith("DECOY"));
    }

    @Test void who_comes_at_night_is_told_of_by_the_rota_before_they_are_stopped_and_who_comes_in_the_day_is_not() {
        var found = new StoodOut(play.sites().getFirst()).lines();
        var rules = found.stream().filter(line -> whoever("mallory").contains(line.what().who())).map(
            line -> line.what().rule()).toList();
        assertThat(rules).startsWith(Rule.OFF_ROTA).contains(Rule.DECOY);
        assertThat(found).filteredOn(line -> line.what().rule() == Rule.OFF_ROTA).hasSize(1);
    }

    private List<AccountId> whoever(String name) { return intruder(name).accounts(); }

    @Test void an_hour_later_the_password_opens_nothing_any_more() {
        assertThat(intruder("mallory").thrownOut()).singleElement().asString().contains("not-known at 2026-06-01T0");
    }

    @Test void who_has_a_managers_reads_the_files_at_a_screen_of_the_house_while_they_work() {
        var pieces = intruder("trudy").loot().pieces();

        assertThat(pieces).filteredOn(piece -> piece.page().matches("/staff/.+")).hasSize(3).allMatch(
            piece -> piece.from().name().startsWith("high-street-pc-") && !whose(piece).isEmpty());
        assertThat(pieces).filteredOn(piece -> piece.page().equals("/search")).hasSizeBetween(90, 120);
        assertThat(intruder("trudy").refused()).isEmpty();
    }

    @Test void all_they_got_is_in_the_access_journal_and_the_card_counts_whose_it_was() {
        var truth = play.intrusion().loot().stream().flatMap(piece -> whose(piece).stream()).distinct().count();

        assertThat(judging.found()).allMatch(found -> found.held());
        assertThat(judging.figures()).containsEntry("subjects_disclosed_truth", (int) truth);
        assertThat(truth).isBetween(10L, 150L);
    }

    @Test void a_page_that_came_before_its_entry_is_found() {
        var piece = intruder("mallory").loot().pieces().stream().filter(
            one -> one.page().startsWith("/clients/")).findFirst().orElseThrow();
        var early = new Loot.Piece(piece.asked(), piece.got().minusSeconds(5), piece.site(), piece.as(), piece.from(),
            piece.page(), piece.text());
        var elsewhere = new Loot.Piece(piece.asked(), piece.got(), piece.site(), piece.as(),
            new DeviceId("another"), piece.page(), piece.text());

        assertThat(check().check(List.of(piece)).held()).isTrue();
        assertThat(check().check(List.of(early)).held()).isFalse();
        assertThat(check().check(List.of(elsewhere)).held()).isFalse();
    }

    @Test void what_they_carried_away_is_kept_line_by_line() {
        var kept = Kept.of(play).pages();

        assertThat(kept).containsOnlyKeys("loot/mallory.jsonl", "loot/trudy.jsonl");
        assertThat(new String(kept.get("loot/mallory.jsonl"), UTF_8).lines()).hasSameSizeAs(
            intruder("mallory").loot().pieces()).allMatch(line -> line.startsWith("{\"asked\":\"2026-06-01T0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{role: cook} | there is no role 'cook'; there are [vet, nurse, receptionist, manager]",
        "{role: vet, site: nowhere} | there is no site 'nowhere'", "{rolle: vet} | 'as' has no field 'rolle'",
        "vet | say as whom: as: {role: receptionist, site: any}"}) void as_whom_is_read_with_care(
            String as, String said) {
        assertThatThrownBy(() -> Drill.read("as.yaml", """
            name: as
            group: small-group
            claims: [1]
            steps: [{at: d1 12:00, attacker: mallory, do: login, as: %s}]
            """.formatted(as))).isInstanceOf(WrongScenario.class).hasMessageContaining(
            "line 4, column 58").hasMessageContaining(said);
    }

    @Test void whose_data_they_have_is_what_the_assessment_says() {
        var card = Drill.run(asked(), Options.PLAIN);

        assertThat(card.holds()).isTrue();
        assertThat(card.figures()).containsEntry("assessment_missed", 0).containsEntry("assessment_extra", 0);
        assertThat((int) card.figures().get("subjects_assessed")).isEqualTo(card.figures().get(
            "subjects_disclosed_truth")).isGreaterThan(4);
    }

    @Test void what_the_scenario_that_comes_with_the_drill_claims_of_one_zone_is_held() {
        var card = Drill.run(Drill.builtIn("stolen-password").sized(3).lasting(1), Options.PLAIN);

        assertThat(card.failed()).extracting(Promised::number).as("one zone has no other").containsExactly(8);
        assertThat(card.controls()).allMatch(Scorecard.Control::found);
        assertThat(card.figures()).containsEntry("assessment_missed", 0).containsEntry("bytes_after_acceptance",
            0L).containsEntry("contained_sites", card.figures().get("reachable_sites"));
        assertThat(card.figures().get("care_done")).isEqualTo(card.figures().get("care_scheduled"));
        assertThat((int) card.figures().get("reads_before_detection")).isBetween(1, 100);
    }

    @Test void an_assessment_that_is_given_less_than_there_is_breaks_the_promise() {
        var card = Drill.run(asked(), Options.PLAIN.with(Mutant.TRUNCATE_ASSESSMENT));

        assertThat(card.failed()).extracting(Promised::number).containsExactly(3);
        assertThat((int) card.figures().get("assessment_missed")).isPositive();
    }

    /// Everything from outside, and then the question.
    private static Scenario asked() {
        var lines = SCENARIO.lines().filter(line -> !line.contains("trudy")).toList();
        return Drill.read("asked.yaml", String.join("\n", lines)
            + "\n  - {at: d1 04:00, respond: assess, principals: suspected}\n").sized(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "login, as: {role: vet}, from: moon | there is no way 'moon'; there are [outside, inside]",
        "read-clients, count: many | 'many' must be a number from 1 to 999999",
        "read-clients, count: 0 | '0' must be a number", "read-clients, pace: 0s | '0s' is no length of time",
        "flood, for: ever | 'ever' is no length of time",
        "search | trudy has not come in yet: add a step with do: login"}) void how_they_go_is_read_with_care(
            String what, String said) {
        assertThatThrownBy(() -> Drill.read("raid.yaml", """
            name: raid
            group: small-group
            claims: [1]
            steps:
              - {at: d1 03:00, attacker: mallory, do: login, as: {role: vet, site: any}}
              - {at: d1 12:00, attacker: %s, do: %s}
            """.formatted(said.startsWith("trudy") ? "trudy" : "mallory", what)).playable()).isInstanceOf(
            WrongScenario.class).hasMessageContaining("line 6, column").hasMessageContaining(said);
    }

    @Test void who_can_be_asked_about_is_said() {
        assertThatThrownBy(() -> Drill.read("asked.yaml", """
            name: asked
            group: small-group
            claims: [1]
            steps: [{at: d1 12:00, respond: assess, principals: everybody}]
            """).playable()).isInstanceOf(WrongScenario.class).hasMessageContainingAll("line 4, column",
            "'suspected', not 'everybody'");
    }

    @Test void a_stranger_counts_what_the_site_says_it_found() {
        var site = play.sites().getFirst();

        assertThat(Alarms.findings(judging.journals(site).get("care"))).hasSameSizeAs(
            new StoodOut(site).lines()).isNotEmpty();
        assertThat(Alarms.in(judging.journals(site).get("care"))).hasSameSizeAs(new StoodOut(site).lines());
    }

    @Test void what_stands_out_of_somebody_else_is_no_detection() {
        var stolen = new StoodOut(play.sites().getFirst()).lines().stream().filter(
            line -> play.intrusion().stole(line.what().who())).map(Findings.Line::at).min(Comparator.naturalOrder());
        var first = play.firstAttack().orElseThrow();

        assertThat(play.intrusion().stole(new AccountId("somebody-else"))).isFalse();
        assertThat(judging.figures()).containsEntry("detected_after_seconds",
            Duration.between(first, stolen.orElseThrow()).toSeconds());
    }

    private LootCheck check() {
        return new LootCheck(words(), judging.journals(play.sites().getFirst()).get("access"));
    }

    private Set<SubjectId> whose(Loot.Piece piece) { return piece.whose(words()); }

    private Map<String, SubjectId> words() { return play.sites().getFirst().notebook().words(); }

    private Intruder intruder(String name) {
        return play.intrusion().intruders().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
