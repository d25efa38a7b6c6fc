package org.lazaret.server;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller;

/// A clean computer on which somebody types `node CONFIG.yaml --restore SITE`: it serves the page that leads through
/// it, to whoever has read the code on its screen, and then the practice, in one process and at one address.
class LedBackTest {
    private static final Pattern SHEET = Pattern.compile("class=\"figure\">([0-9A-Z-]{60,})<");
    private static final String ANNA = "    people: [{account: a-anna, name: Anna Bell}]\n";
    private static final String SAFE = "All that was written here is in the second place too";

    @TempDir private Path folder = Path.of("");
    private String sheet = "";
    private Process process;

    private static String file(String computer) {
        return Hill.at(computer).replace("    unlock:", "    second: stick\n    unlock:");
    }

    @BeforeEach void burn() throws IOException {
        Files.createDirectory(folder.resolve("stick"));
        Files.writeString(folder.resolve("old.yaml"), file("old") + ANNA);
        Files.writeString(folder.resolve("new.yaml"), file("new"));
        var computer = new Computer(folder);
        var anna = computer.on("old.yaml");
        anna.register("Dev Patel");
        anna.caller().post("/second/places", "");
        sheet = Chair.found(SHEET, anna.answer("/second", "/second/sheets", "").body(), 1);
        anna.until("/second", SAFE);
        computer.off();
    }

    @AfterEach void end() { process.destroyForcibly().onExit().join(); }

    @Test void nobody_passes_without_the_code_and_the_practice_comes_to_the_same_address() throws IOException {
        var said = begin();
        var address = URI.create(said.readLine().split(" ")[1]);
        var code = said.readLine().replaceFirst(".*: ", "");
        var stranger = Caller.of("hill-street.localhost", address.getPort());
        assertThat(stranger.get("/restore").head()).contains("303", "/restore/code");
        assertThat(stranger.post("/restore/sheets", "sheet=" + sheet).head()).contains("303", "/restore/code");
        assertThat(stranger.post("/restore/code", "code=" + "k7mq-2xrd-9tvb").status()).isEqualTo(422);
        assertThat(Caller.of("elsewhere.example", address.getPort()).get("/restore").status()).isEqualTo(421);
        var foreign = stranger.post("/restore/code", "code=" + code, "Origin: http://elsewhere.example");
        assertThat(foreign.status()).isEqualTo(403);

        var anna = Caller.of("hill-street.localhost", address.getPort());
        assertThat(anna.post("/restore/code", "code=" + code.toUpperCase(Locale.ROOT)).head()).contains("303",
            "/restore");
        assertThat(stranger.post("/restore/code", "code=" + code).status()).as("it is used up").isEqualTo(422);
        assertThat(anna.get("/restore").body()).contains("has this practice");
        anna.post("/restore/sheets", "sheet=" + encode(sheet.toLowerCase(Locale.ROOT), UTF_8));
        until(anna, "Everything that was there is here");
        assertThat(anna.get("/restore").body()).as("nobody has looked at anyone yet").contains("0 of who saw what");
        assertThat(anna.get("/restore").body()).doesNotContain(sheet.toLowerCase(Locale.ROOT));
        anna.post("/restore/openings", "");

        assertThat(said.readLine()).startsWith("This code lets a browser in");
        assertThat(said.readLine()).isEqualTo("http://hill-street.localhost:%d/".formatted(address.getPort()));
        assertThat(anna.get("/who").status()).isEqualTo(200);
        assertThat(anna.get("/restore").status()).as("there is no such page at a practice").isNotEqualTo(200);
    }

    private static void until(Caller anna, String words) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!anna.get("/restore").body().contains(words) && System.nanoTime() < end)
            LockSupport.parkNanos(50_000_000);
        assertThat(anna.get("/restore").body()).contains(words);
    }

    private BufferedReader begin() throws IOException {
        process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC", "-Xmx192m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
            System.getProperty("java.class.path"), "org.lazaret.server.Lazaret", "node", folder.resolve(
                "new.yaml").toString(),
            "--restore", "hill-street")).redirectError(
                ProcessBuilder.Redirect.INHERIT).start();
        return process.inputReader(UTF_8);
    }
}
