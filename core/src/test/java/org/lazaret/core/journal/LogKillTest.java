package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.OsDisk;

/// A real process on a real disk is killed in the middle of its work, again and again. Every act whose answer was
/// seen is there, every other wholly or not at all, in order.
///
/// `-Dlazaret.kills=200` kills so many times; each build kills five times.
class LogKillTest {
    private static final int KILLS = Integer.getInteger("lazaret.kills", 5);

    @TempDir private Path folder;
    private final Chance chance = new Chance(Long.getLong("lazaret.seed", 5));
    private final BitSet answered = new BitSet();
    private final long[] read = new long[2];
    private int acts;

    @Test void what_was_answered_is_there_after_every_kill() throws IOException, InterruptedException {
        run(-1);
        for (int kill = 1; kill < KILLS; kill++) {
            look();
            run(acts);
        }
        look();
        try (var disk = new OsDisk(folder); var log = DiskLog.open(DoomedWriter.place(disk), Client.SIGNER)) {
            assertThat(Client.acts(log)).isEqualTo(acts).isPositive();
            System.out.printf("killed %d times: %d acts there, %d answers seen%n", KILLS, acts, answered.cardinality());
        }
    }

    /// Starts a writer and kills it, now while it starts, now after some answers.
    private void run(int there) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
            DoomedWriter.class.getName(), folder.toString(), Integer.toString(there))).redirectError(
                ProcessBuilder.Redirect.INHERIT).start();
        try (var answers = process.inputReader(UTF_8)) {
            boolean early = there >= 0 && chance.oneIn(5);
            until(early ? "begins" : "opened", answers);
            if (early) process.waitFor(chance.below(60), TimeUnit.MILLISECONDS);
            else see(answers, 1 + chance.below(600));
            process.toHandle().destroyForcibly(); // the process itself would close what it said last
            process.waitFor();
            see(answers, Integer.MAX_VALUE);
        }
    }

    private static void until(String line, BufferedReader answers) throws IOException {
        for (var next = answers.readLine(); !line.equals(next); next = answers.readLine())
            if (next == null) throw new IllegalStateException("the writer ended before it said " + line);
    }

    private void see(BufferedReader answers, int most) throws IOException {
        for (int seen = 0; seen < most; seen++) {
            var line = answers.readLine();
            if (line == null) return;
            if (line.matches("[0-9]+")) answered.set(Integer.parseInt(line));
        }
    }

    /// Opens the log and reads what is new in it. It is left as if this process, too, had been killed.
    private void look() {
        try (var disk = new OsDisk(folder)) {
            var log = DiskLog.open(DoomedWriter.place(disk), Client.SIGNER);
            var care = news(log, "care", 0);
            var access = news(log, "access", 1);
            var expected = List.of(new ArrayList<String>(), new ArrayList<String>());
            while (expected.get(0).size() + expected.get(1).size() < care.size() + access.size()) {
                for (var line : Client.act(acts))
                    expected.get(line.journal().equals("care") ? 0 : 1).add(new String(line.entry(), UTF_8));
                acts++;
            }
            assertThat(care).isEqualTo(expected.get(0));
            assertThat(access).isEqualTo(expected.get(1));
            assertThat(answered.length()).as("answers seen").isLessThanOrEqualTo(acts);
        }
    }

    private List<String> news(DiskLog log, String journal, int which) {
        var news = new ArrayList<String>();
        var cursor = log.journal(journal).from(read[which]);
        while (cursor.next()) news.add(new String(cursor.entry(), UTF_8));
        read[which] += news.size();
        return news;
    }
}
