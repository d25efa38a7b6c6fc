package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.site.Finding;
import org.lazaret.core.world.OsDisk;
import org.lazaret.drill.report.Scorecard;

/// What a drill kept is checked as a whole: no byte of any file can change unseen, and the scorecard says what the
/// files say.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptCheckTest {
    private Path folder = Path.of("");

    @BeforeAll void keep(@TempDir Path given) {
        folder = given;
        var end = Drill.end(Drill.builtIn("power-cut").seeded(3).lasting(1), Options.PLAIN);
        end.kept().to(folder, end.card());
        assertThat(end.card().figures().get("acknowledged_lost")).isEqualTo(0);
    }

    @Test void what_was_kept_is_sound_and_its_scorecard_is_borne_out() {
        assertThat(check()).noneMatch(Finding.Damaged.class::isInstance).contains(new Finding.Sound("scorecard.json",
            "acknowledged, sites, journals_compared, rebuilt_entries, acknowledged_lost are as the files say"));
        assertThat(folder.resolve("loot/disk-1/high-street/log/mark")).exists();
        assertThat(folder.resolve("keys/high-street/stick/high-street.key")).exists();
    }

    @Test void a_bit_turned_in_any_file_is_found_and_the_file_named() throws IOException {
        try (var walk = Files.walk(folder)) {
            for (var file : walk.filter(Files::isRegularFile).sorted().toList()) turned(file);
        }
    }

    private void turned(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (bytes.length == 0) return;
        var changed = bytes.clone();
        int at = bytes.length * 2 / 3;
        changed[at] ^= 4;
        Files.write(file, changed);
        var name = folder.relativize(file).toString();
        assertThat(damage()).as(name).anyMatch(damage -> (damage.file().equals(name) || name.equals("SHA256SUMS"))
            && damage.offset() <= at);
        Files.write(file, bytes);
    }

    @Test void a_file_that_is_missing_or_was_added_is_named() throws IOException {
        for (var name : List.of("answers/high-street", "scorecard.json", "SHA256SUMS",
            "keys/high-street/stick/high-street.key")) {
            var bytes = Files.readAllBytes(folder.resolve(name));
            Files.delete(folder.resolve(name));
            assertThat(damage()).as(name).contains(new Finding.Damaged(name, 0, "the file is missing"));
            Files.write(folder.resolve(name), bytes);
        }
        Files.write(folder.resolve("loot/more"), new byte[3]);
        assertThat(damage()).contains(new Finding.Damaged("loot/more", 0, "no drill has kept this file"));
        Files.delete(folder.resolve("loot/more"));
    }

    @Test void a_scorecard_made_better_together_with_its_sum_is_found_by_the_files() throws IOException {
        for (var figure : List.of("acknowledged", "acknowledged_lost", "rebuilt_entries", "sites")) forged(figure);
    }

    private void forged(String figure) throws IOException {
        var card = Files.readString(folder.resolve("scorecard.json"));
        assertThat(Scorecard.FIGURES).contains(figure);
        var forged = card.replaceFirst("\"" + figure + "\" : (\\d+)", "\"" + figure + "\" : 7$1");
        assertThat(forged).isNotEqualTo(card);
        replace("scorecard.json", forged);
        assertThat(damage()).as(figure).singleElement().satisfies(damage -> {
            assertThat(damage.file()).isEqualTo("scorecard.json");
            assertThat(damage.offset()).isEqualTo(forged.indexOf("7", forged.indexOf("\"" + figure + "\"")));
            assertThat(damage.what()).contains("`" + figure + "`");
        });
        replace("scorecard.json", card);
    }

    @Test void an_answer_that_no_entry_bears_out_is_counted_as_lost() throws IOException {
        var answers = Files.readString(folder.resolve("answers/high-street"));
        replace("answers/high-street", answers.replaceFirst("^[^\t]*", "r-never-asked"));
        assertThat(damage()).singleElement().satisfies(
            damage -> assertThat(damage.what()).isEqualTo("`acknowledged_lost` is 0, and by the files it is 1"));
        replace("answers/high-street", answers);
    }

    /// As somebody does who knows of the list of sums.
    private void replace(String name, String text) throws IOException {
        var sums = Files.readString(folder.resolve("SHA256SUMS"));
        Files.writeString(folder.resolve(name), text);
        Files.writeString(folder.resolve("SHA256SUMS"), sums.replaceFirst("[0-9a-f]{64}  " + name + "\n",
            KeptCheck.sum(text.getBytes(UTF_8)) + "  " + name + "\n"));
    }

    private List<Finding> check() {
        try (var disk = new OsDisk(folder)) {
            assertThat(KeptCheck.isKept(disk)).isTrue();
            return KeptCheck.check(disk);
        }
    }

    private List<Finding.Damaged> damage() {
        return check().stream().filter(Finding.Damaged.class::isInstance).map(Finding.Damaged.class::cast).toList();
    }
}
