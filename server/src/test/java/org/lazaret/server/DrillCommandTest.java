package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people and scripts see of a drill: exit codes, a scorecard for programs, and files that verify.
class DrillCommandTest {
    @TempDir private Path folder = Path.of("");

    @Test void a_drill_that_holds_leaves_with_nothing_and_its_files_verify() throws IOException {
        var card = folder.resolve("card.json");
        var kept = folder.resolve("kept");

        assertThat(run("power-cut", "--seed", "4", "--days", "1", "--json", card.toString(), "--keep",
            kept.toString())).isZero();
        assertThat(Files.readString(card)).contains("\"scenario\" : \"power-cut\"", "\"seed\" : 4",
            "\"result\" : \"held\"");
        assertThat(Lazaret.run("verify", kept.resolve("sites").toString())).isZero();
        var whole = Typed.at("verify", kept.toString());
        assertThat(whole.exit()).as(whole.out()).isZero();
        assertThat(whole.out()).contains("sound    scorecard.json: acknowledged, ");
        assertThat(run("power-cut", "--days", "1", "--keep", kept.toString())).as("not into a full folder").isEqualTo(
            2);
    }

    @Test void a_broken_mechanism_leaves_with_one() {
        assertThat(run("power-cut", "--seed", "4", "--days", "1", "--mutant", "drop-subject")).isEqualTo(1);
    }

    @Test void what_is_asked_wrongly_leaves_with_two() throws IOException {
        var later = folder.resolve("later.yaml");
        Files.writeString(later, """
            name: later
            group: one-practice
            claims: [5]
            steps: [{at: d1 12:00, respond: darken, zone: uk}]
            """);

        assertThat(run("no-such-thing")).isEqualTo(2);
        assertThat(run("power-cut", "--mutant", "no-such-thing")).isEqualTo(2);
        assertThat(run(later.toString())).isEqualTo(2);
        assertThat(run("power-cut", "--days", "0")).isEqualTo(2);
    }

    private static int run(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "drill";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Lazaret.run(all);
    }
}
