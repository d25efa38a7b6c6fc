package org.lazaret.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lazaret.drill.mutants.Mutant;
import org.lazaret.drill.report.Scorecard;
import org.lazaret.drill.report.Scorecard.Promised;
import org.lazaret.drill.report.ScorecardText;
import org.lazaret.drill.scenario.Scenario;
import org.lazaret.drill.scenario.WrongScenario;

/// Orders bind whom they name, by whatever road they come; and what nobody ordered does nothing.
class ForgedOrdersTest {
    private static final String SHORT = """
        name: forged
        group: small-group
        claims: [5]
        steps:
          - {at: d1 09:30, respond: suspend, zone: uk, account: any, device: any, for: 1h}
          - {at: d1 10:00, attacker: mallory, do: capture-hub, zone: uk}
          - {at: d1 11:00, attacker: mallory, do: forge-order, zone: uk, signatures: 3}
          - {at: d1 13:00, attacker: mallory, do: replay-order, zone: uk, order: oldest}
        """;

    @Test void what_the_scenario_claims_of_one_zone_is_held_for_a_seed_that_nobody_has_seen() {
        var scenario = Drill.builtIn("forged-orders").sized(3).seeded(Math.floorMod(System.nanoTime() / 1000,
            1_000_000_000L));
        var card = Drill.run(scenario, Options.PLAIN);
        var words = Drill.repeat("forged-orders", scenario, Options.PLAIN) + ": " + ScorecardText.of(card);

        assertThat(card.failed()).as(words).extracting(Promised::number).containsExactly(8); // of one zone
        assertThat(card.controls()).as(words).allMatch(Scorecard.Control::found);
        assertThat(card.figures()).as(words).containsEntry("bytes_after_acceptance", 0L).containsEntry(
            "orders_forged_accepted", 0).containsEntry("orders_forged", 9).containsEntry("orders_valid_accepted",
                18).containsEntry("reachable_sites", 3).containsEntry("contained_sites", 3);
        assertThat((long) card.figures().get("contain_p50_ms")).isBetween(20L, 1_000L);
    }

    @ParameterizedTest
    @MethodSource("ofThisScenario") void what_orders_rest_on_is_broken_on_purpose_and_seen_to_be(
        Mutant mutant) {
        var card = Drill.run(scenario(), Options.PLAIN.with(mutant));

        assertThat(card.holds()).isFalse();
        assertThat(card.failed()).extracting(Promised::number).containsExactly(5);
    }

    private static Stream<Mutant> ofThisScenario() {
        return Stream.of(Mutant.values()).filter(mutant -> mutant.scenario().equals("forged-orders"));
    }

    private static Scenario scenario() { return Drill.read("forged.yaml", SHORT).seeded(3).sized(2); }

    @Test void the_same_without_a_mutant_holds() {
        var card = Drill.run(scenario(), Options.PLAIN);

        assertThat(card.holds()).as(ScorecardText.of(card)).isTrue();
        assertThat(card.figures()).containsEntry("orders_forged", 7).containsEntry("orders_forged_accepted", 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        account: any         | account: eve            | line 5, column 57 | nobody 'eve'
        device: any          | device: till            | line 5, column 70 | nobody 'till'
        for: 1h              | for: soon               | line 5, column 80 | no length of time
        signatures: 3        | signatures: 6           | line 7, column 78 | from 0 to 5
        signatures: 3        | order: {seal-node: all} | line 7, column 73 | {suspend: any}
        order: oldest        | order: newest           | line 8, column 74 | 'oldest'
        zone: uk, account    | site: any, account      | line 5, column 44 | no field 'site'
        """) void what_cannot_be_ordered_is_named_with_its_line_and_column(String right, String wrong, String where,
        String why) {
        var yaml = SHORT.replaceFirst(Pattern.quote(right), wrong);

        assertThatThrownBy(() -> Drill.read("forged.yaml", yaml).playable()).isInstanceOf(
            WrongScenario.class).hasMessageContainingAll(where, why);
    }
}
