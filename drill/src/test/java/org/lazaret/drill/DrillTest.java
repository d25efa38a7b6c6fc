package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lazaret.core.journal.JournalCheck;
import org.lazaret.core.journal.JournalCheck.Result;
import org.lazaret.core.world.OsDisk;
import org.lazaret.drill.mutants.Mutant;
import org.lazaret.drill.report.Scorecard;
import org.lazaret.drill.report.Scorecard.Promised;
import org.lazaret.drill.report.ScorecardText;
import org.lazaret.drill.scenario.Scenario;
import org.lazaret.drill.scenario.WrongScenario;

/// What the practice promises holds through every night of bad luck, and what is broken on purpose is seen to be.
class DrillTest {
    private static final int FRESH = 20;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fresh") void what_is_promised_holds_for_twenty_seeds_that_nobody_has_seen(long seed) {
        assertThat(failure(seed, 2)).isEmpty();
    }

    private static LongStream fresh() {
        var first = Math.floorMod(System.nanoTime() / 1000, 1_000_000_000L);
        return LongStream.range(first, first + FRESH);
    }

    @ParameterizedTest(name = "seed {0} for {1} days")
    @MethodSource("failed") void what_is_promised_holds_for_every_seed_that_ever_failed(long seed, int days) {
        assertThat(failure(seed, days)).isEmpty();
    }

    private static List<Arguments> failed() throws IOException {
        try (var seeds = DrillTest.class.getResourceAsStream("SEEDS")) {
            return new String(seeds.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")).map(
                line -> line.split(" ")).map(
                    seed -> Arguments.of(Long.valueOf(seed[0]), Integer.valueOf(
                        seed[1]))).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ofThisScenario") void a_broken_mechanism_breaks_the_promise_that_rests_on_it(
        Mutant mutant) {
        var card = Drill.run(scenario(1, 2), Options.PLAIN.with(mutant));

        assertThat(card.holds()).isFalse();
        assertThat(card.failed()).extracting(Promised::number).contains(mutant.promise());
        assertThat(Drill.repeat("power-cut", scenario(1, 2), Options.PLAIN.with(mutant))).isEqualTo(
            "./lazaret drill power-cut --seed 1 --days 2 --mutant " + mutant.word());
    }

    private static Stream<Mutant> ofThisScenario() {
        return Stream.of(Mutant.values()).filter(mutant -> mutant.scenario().equals("power-cut"));
    }

    @Test void the_same_seed_without_a_mutant_holds_and_exercises_what_it_claims() {
        var card = Drill.run(scenario(1, 2), Options.PLAIN);

        assertThat(card.failed()).isEmpty();
        assertThat(card.holds()).isTrue();
        assertThat(card.controls()).hasSizeGreaterThan(5);
        assertThat(figure(card, "care_done")).isEqualTo(figure(card, "care_scheduled")).isGreaterThan(200);
        assertThat(figure(card, "care_done_during_outage")).isGreaterThan(10);
        assertThat(figure(card, "acknowledged")).isGreaterThan(200);
        assertThat(figure(card, "tampering_tried")).isEqualTo(7);
        assertThat(card.figures()).containsEntry("care_p50_ms", null).containsEntry("orders_forged", null);
    }

    @Test void one_seed_has_one_history_whoever_collects_the_garbage() throws IOException, InterruptedException {
        var here = Drill.end(scenario(5, 1), Options.PLAIN).digest();

        assertThat(Drill.end(scenario(5, 1), Options.PLAIN).digest()).isEqualTo(here);
        assertThat(elsewhere("-XX:+UseParallelGC")).contains(here);
        assertThat(elsewhere("-XX:+UseSerialGC")).contains(here);
        assertThat(Drill.end(scenario(6, 1), Options.PLAIN).digest()).isNotEqualTo(here);
    }

    private static String elsewhere(String collector) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, collector, "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp",
            System.getProperty("java.class.path"), Seeds.class.getName(), "5", "1", "1").redirectErrorStream(
                true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test void a_disk_that_is_wiped_loses_what_stood_in_one_place_and_the_card_says_how_much() {
        var card = Drill.run(Drill.read("wipe.yaml", """
            name: wipe
            group: one-practice
            claims: [2]
            steps: [{at: d1 12:00, fault: wipe-disk, site: any}]
            """), Options.PLAIN);

        assertThat(card.figures().get("acknowledged_lost")).isEqualTo(card.figures().get("acknowledged_at_risk"));
        assertThat(figure(card, "acknowledged_lost")).isPositive();
    }

    @Test void a_verb_that_is_not_built_yet_says_so_with_its_place() {
        var scenario = Drill.read("dark.yaml", """
            name: dark
            group: one-practice
            claims: [5]
            steps: [{at: d1 12:00, respond: darken, zone: uk}]
            """);

        assertThatThrownBy(() -> Drill.run(scenario, Options.PLAIN)).isInstanceOf(
            WrongScenario.class).hasMessageContaining("line 4, column 9").hasMessageContainingAll("'darken'",
                "not built yet");
    }

    private static int figure(Scorecard card, String name) { return (Integer) card.figures().get(name); }

    private static Scenario scenario(long seed, int days) {
        return Drill.builtIn("power-cut").seeded(seed).lasting(days);
    }

    /// Nothing if it holds; else what does not, and the command that repeats it.
    private static String failure(long seed, int days) {
        var scenario = scenario(seed, days);
        var again = Drill.repeat("power-cut", scenario, Options.PLAIN);
        try {
            var card = Drill.run(scenario, Options.PLAIN);
            return card.holds() ? "" : again + ": " + ScorecardText.of(card);
        } catch (RuntimeException fell) {
            return again + ": " + fell;
        }
    }
}
