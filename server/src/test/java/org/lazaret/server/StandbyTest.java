package org.lazaret.server;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wiring.Caller;

/// Two computers of one practice, each a process of its own: the second has whatever the first one writes, and takes
/// over with the sheet when the first was killed; the first, started again, writes no more.
class StandbyTest {
    private static final Pattern SHEET = Pattern.compile("class=\"figure\">([0-9A-Z-]{60,})<");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final String SAFE = "All that was written here is in the second place too";
    private static final String PASSWORD = "correct+horse+battery";

    @TempDir private Path folder = Path.of("");
    private final List<Process> processes = new ArrayList<>();

    @AfterEach void end() { processes.forEach(process -> process.destroyForcibly().onExit().join()); }

    @Test void it_takes_over_what_was_acknowledged_and_the_old_one_writes_no_more() throws IOException {
        founded();
        paired(free());
        var standby = began("second.yaml", "--stand-by", "hill-street");
        var page = Caller.of("hill-street.localhost", port(standby.readLine().split(" ")[1]));
        page.post("/restore/code", "code=" + said(standby.readLine()));
        var first = began("first.yaml");
        var anna = Caller.of("hill-street.localhost", port(first.readLine()));
        anna.post("/who/password", "signIn=anna&password=" + PASSWORD);
        var chair = new Chair(anna);
        chair.until("/second", "It is not the second place of this practice yet");
        new Chair(page).until("/restore", "The first computer is connected");
        anna.post("/second/places", "");
        var sheet = Chair.found(SHEET, chair.answer("/second", "/second/sheets", "").body(), 1);
        chair.register("Dev Patel");
        chair.until("/second", SAFE);
        chair.register("Margaret Thornton");
        chair.until("/second", SAFE);
        processes.getLast().destroyForcibly().onExit().join();

        new Chair(page).until("/restore", "The first computer is not connected");
        page.post("/restore/sheets", "sheet=" + encode(sheet, UTF_8));
        new Chair(page).until("/restore", "Everything that was there is here");
        page.post("/restore/openings", "");
        assertThat(standby.readLine()).startsWith("This code");
        goesOn(port(standby.readLine()));
        theOldOneComesBack();
        startedAsBefore();
    }

    private void startedAsBefore() throws IOException {
        processes.get(2).destroyForcibly().onExit().join();
        assertThat(began("second.yaml", "--stand-by", "hill-street").readLine()).startsWith("http://");
    }

    @Test void a_computer_that_stands_by_founds_no_site_of_its_own() throws IOException {
        var file = Files.writeString(folder.resolve("second.yaml"), Hill.at("two")
            + "keeps: {address: 127.0.0.1, port: 0, folder: kept, key-file: wire, for: %s}\n".formatted("0".repeat(
                64))).toString();
        var told = Typed.at("node", file);
        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("start it with --stand-by hill-street");
        assertThat(folder.resolve("two/data")).doesNotExist();
    }

    private void goesOn(int port) {
        var anna = Caller.of("hill-street.localhost", port);
        anna.post("/who/password", "signIn=anna&password=" + PASSWORD);
        var chair = new Chair(anna);
        chair.until("/search?q=thornton", "Margaret Thornton");
        chair.until("/search?q=patel", "Dev Patel");
        chair.register("Priya Shah");
    }

    private void theOldOneComesBack() throws IOException {
        var old = Caller.of("hill-street.localhost", port(began("first.yaml").readLine()));
        var barred = old.get("/who");
        assertThat(barred.status()).isEqualTo(503);
        assertThat(barred.body()).contains("was restored and goes on at another computer");
        assertThat(old.post("/who/password", "signIn=anna&password=" + PASSWORD).status()).isEqualTo(503);
    }

    /// Before anybody stands by.
    private void founded() throws IOException {
        Files.writeString(folder.resolve("first.yaml"), Hill.at("one"));
        var said = began("first.yaml");
        var anna = Caller.of("hill-street.localhost", port(said.readLine()));
        var code = said.readLine();
        assertThat(anna.post("/who/first", ("code=%s&name=Anna+Bell&registration=&also=PRACTICE_MANAGER&signIn=anna"
            + "&password=%s").formatted(code.substring(code.lastIndexOf(' ') + 1), PASSWORD)).status()).isEqualTo(303);
        processes.getLast().destroyForcibly().onExit().join();
    }

    /// Each file gets the key of the other computer, as it says it.
    private void paired(int line) throws IOException {
        var second = Hill.at("two").replace("    zone:", "    second: kept/hill-street\n    zone:")
            + "keeps: {address: 127.0.0.1, port: %d, folder: kept, key-file: wire}\n".formatted(line);
        var told = Typed.at("node", Files.writeString(folder.resolve("second.yaml"), second).toString(), "--stand-by",
            "hill-street");
        assertThat(told.exit()).isEqualTo(2);
        Files.writeString(folder.resolve("first.yaml"), Hill.at("one").replace("    zone:",
            "    standby: {at: '127.0.0.1:%d', key: %s}\n    zone:".formatted(line, Chair.found(KEY, told.err(), 0))));
        var first = began("first.yaml");
        first.readLine();
        var key = Chair.found(KEY, first.readLine(), 0);
        processes.getLast().destroyForcibly().onExit().join();
        Files.writeString(folder.resolve("second.yaml"),
            second.replace("key-file: wire}", "key-file: wire, for: %s}".formatted(key)));
    }

    private static int port(String address) { return URI.create(address).getPort(); }

    private static String said(String line) { return line.substring(line.lastIndexOf(' ') + 1); }

    private static int free() throws IOException {
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private BufferedReader began(String file, String... more) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC", "-Xmx192m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
            System.getProperty("java.class.path"), "org.lazaret.server.Lazaret", "node", folder.resolve(
                file).toString()));
        command.addAll(List.of(more));
        processes.add(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        return processes.getLast().inputReader(UTF_8);
    }
}
