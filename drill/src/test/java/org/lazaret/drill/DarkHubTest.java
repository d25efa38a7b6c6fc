package org.lazaret.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lazaret.core.site.Finding;
import org.lazaret.core.world.OsDisk;
import org.lazaret.drill.mutants.Mutant;
import org.lazaret.drill.report.Scorecard;
import org.lazaret.drill.report.Scorecard.Promised;
import org.lazaret.drill.report.ScorecardText;
import org.lazaret.drill.scenario.WrongScenario;

/// The hub is dark, stolen, older, in wrong hands, gone and made anew: care goes on, and nobody is fooled.
class DarkHubTest {
    private static final String MADE_ANEW = """
        name: made-anew
        group: small-group
        claims: [2, 4, 6, 8]
        steps:
          - {at: d1 09:30, attacker: mallory, do: capture-hub, zone: uk}
          - {at: d1 10:00, fault: wipe-disk, site: hub, zone: uk}
          - {at: d1 10:10, attacker: mallory, do: fork-journal, site: high-street}
          - {at: d1 12:00, respond: rebuild-hub, zone: uk}
        """;

    @Test void what_the_scenario_claims_of_one_zone_is_held_for_a_seed_that_nobody_has_seen() {
        assertThat(failure(Math.floorMod(System.nanoTime() / 1000, 1_000_000_000L))).isEmpty();
    }

    /// Nothing if it holds; else what does not, and the command that repeats it.
    private static String failure(long seed) {
        var scenario = Drill.builtIn("dark-hub").sized(2).seeded(seed);
        var card = Drill.run(scenario, Options.PLAIN);
        return card.failed().stream().allMatch(one -> one.number() == 8) && exercised(card)
            ? ""
            : Drill.repeat("dark-hub", scenario, Options.PLAIN) + ": " + ScorecardText.of(card);
    }

    private static boolean exercised(Scorecard card) {
        return (int) card.figures().get("care_done_during_outage") > 50
            && (int) card.figures().get("tampering_found") > 4
            && card.figures().get("plaintext_bytes_from_hub").equals(0)
            && card.controls().stream().allMatch(Scorecard.Control::found);
    }

    @ParameterizedTest
    @MethodSource("ofThisScenario") void a_hub_broken_on_purpose_breaks_the_promise_that_rests_on_it(
        Mutant mutant) {
        var zones = mutant.promise() == 8 ? 2 : 1;
        var scenario = Drill.read("made-anew.yaml", MADE_ANEW).seeded(3).sized(zones == 2 ? 4 : 2);

        var card = Drill.run(scenario, Options.PLAIN.with(mutant));

        assertThat(card.holds()).isFalse();
        assertThat(card.failed()).extracting(Promised::number).contains(mutant.promise());
    }

    private static Stream<Mutant> ofThisScenario() {
        return Stream.of(Mutant.values()).filter(mutant -> mutant.scenario().equals("dark-hub"));
    }

    @Test void the_same_without_a_mutant_holds_and_what_it_leaves_is_sound(@TempDir Path folder) {
        var end = Drill.end(Drill.read("made-anew.yaml", MADE_ANEW).seeded(3).sized(4), Options.PLAIN);
        var card = end.card();

        assertThat(card.failed()).isEmpty();
        assertThat(card.holds()).isTrue();
        assertThat(card.figures()).containsEntry("other_zones_changed", 0);
        end.kept().to(folder, card);
        try (var disk = new OsDisk(folder)) {
            var findings = KeptCheck.check(disk);
            assertThat(findings).noneMatch(Finding.Damaged.class::isInstance);
            assertThat(findings).anyMatch(one -> one instanceof Finding.Whole(var where, _)
                && where.equals("hubs/uk/hub/sites/hill/high-street/1/care"));
        }
    }

    @Test void one_practice_alone_has_no_hub_that_anything_could_happen_to() {
        var alone = """
            name: alone
            group: one-practice
            claims: [4]
            steps: [{at: d1 12:00, attacker: mallory, do: steal-hub}]
            """;
        assertThatThrownBy(() -> Drill.read("alone.yaml", alone)).isInstanceOf(
            WrongScenario.class).hasMessageContaining(
                "line 4, column 9").hasMessageContaining("one practice alone has no hub");
        assertThatThrownBy(() -> Drill.read("alone.yaml", alone.replace("attacker: mallory, do: steal-hub",
            "fault: kill, site: hub"))).isInstanceOf(WrongScenario.class).hasMessageContaining("no site 'hub'");
    }
}
