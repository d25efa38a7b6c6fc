package org.lazaret.drill.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;

/// A scenario is read as the contract writes it, and what is wrong is named by line and column.
class ScenarioFileTest {
    private static final String HEAD = """
        name: stolen-password
        group: cvs-500
        claims: all
        days: 3
        seed: 7
        steps:
        """;

    @Test void the_example_of_the_contract_is_read() {
        var scenario = read(HEAD + """
              - {at: d1 03:10, attacker: mallory, do: login, as: {role: receptionist, site: any}, from: outside}
              - {at: d1 03:12, attacker: mallory, do: read-clients, count: 400, pace: 1s}
              - {at: d1 09:00, attacker: mallory, do: capture-hub, zone: uk}
              - {at: d1 09:05, attacker: mallory, do: forge-order, order: {seal-node: all}, signatures: 1}
              - {at: d1 09:10, fault: partition, sites: 40%, for: 6h}
              - {at: d1 11:00, fault: power-cut, site: any}
              - {at: d1 12:00, respond: darken, zone: uk}
              - {at: d2 08:00, respond: rebuild-hub, zone: uk}
              - {at: d2 09:00, respond: restore, waves: [1%, 10%, 100%]}
              - {at: d2 20:00, respond: rehome, to: uk-cloud, waves: [5%, 100%]}
              - {at: d3 09:00, respond: assess, principals: suspected}
            """);

        assertThat(scenario.claims()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(scenario.steps()).hasSize(11);
        assertThat(scenario.steps().get(8).fields()).containsEntry("waves", List.of("1%", "10%", "100%"));
        assertThat(scenario.steps().get(5).verb()).isEqualTo(Verb.POWER_CUT);
        assertThat(scenario.seed()).isEqualTo(7);
    }

    @Test void steps_are_played_in_the_order_of_their_time() {
        var scenario = read(HEAD + """
              - {at: d2 03:10, fault: kill, site: any}
              - {at: d1 13:10, fault: power-cut, site: any}
            """);

        assertThat(scenario.steps()).extracting(Step::verb).containsExactly(Verb.POWER_CUT, Verb.KILL);
        assertThat(scenario.lasting(1).steps()).hasSize(1);
    }

    @Test void an_unknown_verb_is_named_with_its_line_and_column() {
        wrong(HEAD + "  - {at: d1 03:10, fault: earthquake}\n", "drill.yaml, line 7, column 27", "'earthquake'",
            "power-cut");
    }

    @Test void a_verb_of_another_role_is_unknown_here() {
        wrong(HEAD + "  - {at: d1 03:10, fault: darken}\n", "line 7", "'darken'");
    }

    @Test void an_unknown_field_is_named_with_its_line_and_column() {
        wrong(HEAD + "  - {at: d1 03:10, fault: kill, sight: any}\n", "line 7, column 40", "no field 'sight'");
        wrong("name: x\nnoise: 3\n", "line 2, column 8", "no field 'noise'");
    }

    @Test void an_unknown_site_is_named_with_its_line_and_column() {
        wrong(HEAD + "  - {at: d1 03:10, fault: kill, site: atlantis}\n", "line 7, column 39", "'atlantis'",
            "high-street");
    }

    @Test void a_zone_or_a_group_that_is_not_there_is_named_with_its_line_and_column() {
        wrong(HEAD + "  - {at: d1 03:10, fault: partition, zone: fr, for: 6h}\n", "line 7, column 44", "no zone 'fr'",
            "[uk, ie, nl]");
        wrong("name: x\ngroup: moon\nclaims: all\nsteps: []\n", "line 2, column 8", "no group 'moon'",
            "one-practice");
    }

    @Test void faults_of_the_network_are_read_and_may_strike_a_share_of_the_sites() {
        var scenario = read(HEAD + """
              - {at: d1 09:10, fault: partition, sites: 40%, for: 6h}
              - {at: d1 09:11, fault: duplicate, zone: nl, for: 1h}
              - {at: d1 09:12, fault: reorder, site: high-street, for: 1h}
            """).playable();
        var chance = new Chance(3);

        var drawn = scenario.steps().stream().map(step -> new Target(step).posts(scenario.group(), chance)).toList();

        assertThat(drawn.get(0)).hasSize(200).doesNotHaveDuplicates();
        assertThat(drawn.get(1)).hasSize(1).allMatch(post -> post.zone().equals("nl"));
        assertThat(drawn.get(2)).extracting(Post::name).containsExactly("high-street");
        wrong(HEAD + "  - {at: d1 03:10, fault: duplicate, count: 3}\n", "line 7, column 45", "no field 'count'");
    }

    @Test void a_time_that_is_none_is_named() {
        wrong(HEAD + "  - {at: d0 03:10, fault: kill}\n", "line 7, column 10", "d0 03:10");
        wrong(HEAD + "  - {at: d1 25:10, fault: kill}\n", "line 7, column 10", "d1 25:10");
        wrong(HEAD + "  - {fault: kill}\n", "line 7, column 5", "needs its time");
    }

    @Test void what_is_no_yaml_is_named() {
        wrong(HEAD + "  - {at: d1 03:10, fault\n", "line 8", "not YAML");
    }

    @Test void claims_are_all_or_numbers_of_promises() {
        assertThat(read("name: x\ngroup: one-practice\nclaims: [1, 9]\nsteps: []\n").claims()).containsExactly(1, 9);
        wrong("name: x\ngroup: one-practice\nclaims: [1, 10]\nsteps: []\n", "no promise 10");
    }

    @Test void a_time_stands_on_the_clock_of_the_zone() {
        var when = When.of("d2 03:10").in(LocalDate.of(2026, 6, 1), ZoneId.of("Europe/London"));

        assertThat(when).isEqualTo(Instant.parse("2026-06-02T02:10:00Z"));
    }

    private static Scenario read(String yaml) {
        return new ScenarioFile("drill.yaml").read(yaml);
    }

    private static void wrong(String yaml, String... said) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(WrongScenario.class).hasMessageContainingAll(said);
    }
}
