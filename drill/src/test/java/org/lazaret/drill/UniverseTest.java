package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lazaret.drill.checks.Alarms;
import org.lazaret.drill.scenario.Scenario;
import org.lazaret.drill.scenario.WrongScenario;
import org.lazaret.drill.universe.Mutation;

/// Many sites in one world: each lives its own life, all hold what one holds, and what strikes one strikes no other.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UniverseTest {
    private static final String CALM = """
        name: calm
        group: small-group
        claims: [1, 2, 3, 7, 9]
        steps: []
        """;
    private static final String STRUCK = """
        name: struck
        group: small-group
        claims: [1, 2, 3, 7, 9]
        steps:
          - {at: d1 09:20, fault: power-cut, site: high-street}
          - {at: d1 10:20, fault: kill, site: high-street}
          - {at: d1 11:20, fault: torn-write, site: high-street}
          - {at: d1 12:20, fault: kill, site: high-street}
        """;

    private Map<String, List<byte[]>> two = Map.of();

    @BeforeAll void play() { two = judged(scenario(CALM).sized(2)).journals(); }

    @Test void a_sites_history_is_the_same_however_many_others_there_are() {
        var three = judged(scenario(CALM).sized(3)).journals();

        assertThat(three).hasSize(6);
        two.forEach((journal, entries) -> assertThat(text(three).get(journal)).as(journal).isEqualTo(
            text(two).get(journal)));
        assertThat(text(three).get("hospital-3/care")).isNotEqualTo(text(three).get("high-street/care"));
    }

    @Test void nobody_stands_out_where_everybody_does_their_work() {
        assertThat(two).allSatisfy((journal, entries) -> assertThat(Alarms.findings(entries)).as(journal).isEmpty());
    }

    @Test void what_strikes_one_site_strikes_no_other() {
        var struck = judged(scenario(STRUCK).sized(2));

        assertThat(text(struck.journals()).get("nights-2/care")).isEqualTo(text(two).get("nights-2/care"));
        assertThat(text(struck.journals()).get("high-street/care")).isNotEqualTo(
            text(two).get("high-street/care"));
    }

    @Test void what_is_promised_is_held_at_every_site_and_the_card_counts_them_all() {
        var card = Drill.run(scenario(STRUCK).sized(3), Options.PLAIN);

        assertThat(card.holds()).isTrue();
        assertThat(card.figures()).containsEntry("sites", 3).containsEntry("staff", 27).containsEntry("zones",
            1).containsEntry("journals_compared", 6).containsEntry("acknowledged_lost", 0);
        assertThat(card.figures().get("care_done")).isEqualTo(card.figures().get("care_scheduled"));
    }

    @Test void the_zone_that_no_attack_names_is_as_in_the_same_run_without_the_attack() {
        var card = Drill.run(Drill.read("test.yaml", """
            name: two-zones
            group: small-group
            claims: [8]
            steps:
              - {at: d1 09:10, fault: power-cut, zone: nl, site: any}
              - {at: d1 12:10, attacker: mallory, do: tamper-journal, zone: uk, site: any, bytes: 3}
              - {at: d1 13:10, attacker: mallory, do: steal-disk, zone: uk, site: any}
            """).seeded(4).sized(4), Options.PLAIN);

        assertThat(card.failed()).isEmpty();
        assertThat(card.figures()).containsEntry("zones", 2).containsEntry("other_zones_changed", 0);
        assertThat(card.controls()).anyMatch(
            control -> control.found() && control.control().contains("zone that is not named"));
    }

    @Test void a_site_that_is_left_out_cannot_be_struck() {
        var scenario = Drill.read("far.yaml", """
            name: far
            group: cvs-500
            claims: [1]
            steps: [{at: d1 12:00, fault: kill, site: practice-77}]
            """);

        assertThat(scenario.playable().group().posts()).hasSize(500);
        assertThatThrownBy(() -> scenario.sized(20).playable()).isInstanceOf(WrongScenario.class).hasMessageContaining(
            "line 4, column 43").hasMessageContaining("no site 'practice-77'");
    }

    private static Scenario scenario(String yaml) { return Drill.read("test.yaml", yaml).seeded(4); }

    private static Judging judged(Scenario scenario) {
        var play = new Play(scenario, () -> Mutation.NONE);
        play.play();
        var judging = new Judging(play, List.of());
        judging.judge();
        return judging;
    }

    private static Map<String, List<String>> text(Map<String, List<byte[]>> journals) {
        var text = new LinkedHashMap<String, List<String>>();
        journals.forEach(
            (name, all) -> text.put(name, all.stream().map(entry -> new String(entry, ISO_8859_1)).toList()));
        return text;
    }
}
