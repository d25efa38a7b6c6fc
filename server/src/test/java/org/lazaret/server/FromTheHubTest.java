package org.lazaret.server;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.ComingBack;
import org.lazaret.server.wiring.NodeFile;

/// A practice of a zone burns down with its stick, and comes back from what its hub has and two officers, by the
/// commands that people type.
class FromTheHubTest {
    private static final Pattern NUMBER = Pattern.compile("telephone: (\\S+)");
    private static final String SAFE = "All that was written here is at the hub too";

    @TempDir private Path folder = Path.of("");
    private Enrolled group;
    private HubServer hub;
    private Computer computer = new Computer(folder);
    private Chair anna;

    @BeforeEach void burn() throws IOException {
        computer = new Computer(folder);
        group = Enrolled.in(folder);
        group.sign();
        hub = group.hub();
        anna = computer.on("node.yaml");
        anna.register("Dev Patel");
        anna.until("/search?q=patel", "Dev Patel");
        anna.until("/style", SAFE);
        computer.off();
        var both = Files.readString(folder.resolve("node.yaml"));
        Files.writeString(folder.resolve("new.yaml"), both.substring(0, both.indexOf("  - site: mill-lane")).replace(
            "data/", "new-data/").replace("latch/", "new-latch/").replace("keys/", "new-keys/"));
        for (var gone : List.of("data", "latch", "keys")) Folders.remove(folder.resolve(gone));
    }

    @AfterEach void close() {
        computer.off();
        hub.close();
    }

    /// While the hub goes on.
    private void handedOut(String to) {
        var out = Typed.at("hub", group.at("new/hubs/uk/hub.yaml"), "--hand-out", "hill-street", "--to", group.at(to));
        assertThat(out.err()).isEmpty();
        assertThat(out.out()).contains("All that this hub has of hill-street is in");
    }

    private Typed restore(String from, String... more) {
        var typed = new ArrayList<>(List.of("node", group.at("new.yaml"), "--restore", "hill-street", "--from-hub",
            group.at(from)));
        typed.addAll(List.of(more));
        return Typed.at(typed.toArray(String[]::new));
    }

    private String asked() {
        handedOut("copy");
        var asked = restore("copy");
        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).contains("The hub's copy of hill-street has ", "hill-street.plea",
            "2 of the recovery quorum of the zone uk: ed, fay");
        return Chair.found(NUMBER, asked.out(), 1);
    }

    /// An officer has nothing but their own folder.
    private Typed answer(String officer, String number) {
        return Typed.at("found", group.at("new/officers/uk-quorum-" + officer), "--open", group.at("hill-street.plea"),
            "--number", number, "--key-file", group.at("safe/" + officer));
    }

    private Typed back(String... more) {
        var all = new ArrayList<>(List.of("--answer", group.at("hill-street-ed.answer"), "--answer", group.at(
            "hill-street-fay.answer")));
        all.addAll(List.of(more));
        return restore("copy", all.toArray(String[]::new));
    }

    @Test void it_works_on_and_is_readmitted() throws IOException {
        var number = asked();
        assertThat(answer("ed", number).out()).contains("hill-street of the zone uk asked at", "Bring ",
            "hill-street-ed.answer");
        assertThat(answer("fay", number.toLowerCase(Locale.ROOT).replace("-", "")).exit()).isZero();
        var back = back();
        assertThat(back.err()).isEmpty();
        assertThat(back.out()).contains("Hill Street is restored: ", "hill-street.request");
        assertThat(folder.resolve("hill-street.plea-key")).doesNotExist();

        anna = computer.on("new.yaml");
        anna.until("/search?q=patel", "Dev Patel");
        anna.register("Margaret Thornton");
        assertThat(group.sign("hill-street", "bob", "di").out()).contains("It is readmitted");
        group.bring();
        anna.until("/style", SAFE);
        computer.off();
        againFromItsSecondLife();
    }

    /// It burns again: what is asked for now are the keys of its second life, which are those of the first and more.
    private void againFromItsSecondLife() throws IOException {
        for (var gone : List.of("new-data", "new-latch", "new-keys", "copy")) Folders.remove(folder.resolve(gone));
        var number = asked();
        answer("ed", number);
        answer("fay", number);
        assertThat(back().err()).isEmpty();
        anna = computer.on("new.yaml");
        anna.until("/search?q=thornton", "Margaret Thornton");
        anna.until("/search?q=patel", "Dev Patel");
        computer.off();
        assertThat(Typed.at("verify", folder.resolve("new-data").toString()).exit()).isZero();
    }

    @Test void the_page_leads_through_it_too() throws Exception {
        handedOut("copy");
        var screen = new ArrayList<String>();
        try (var leading = ComingBack.begin(NodeFile.read(folder.resolve("new.yaml")), folder, "hill-street",
            screen::add)) {
            leading.welcome();
            var page = Caller.of("hill-street.localhost", leading.config().listening().port());
            page.post("/restore/code", "code=" + screen.getFirst().replaceFirst(".*: ", ""));
            page.post("/restore/requests", "folder=elsewhere");
            until(page, "there is no folder");
            page.post("/restore/requests", "folder=copy");
            until(page, "2 of these officers: ed, fay");
            var number = Chair.found(Pattern.compile("class=\"figure\">([0-9A-Z-]+)<"), page.get("/restore").body(), 1);
            assertThat(page.get("/restore/request").body()).isEqualTo(Files.readString(folder.resolve(
                "hill-street.plea")));
            answer("ed", number);
            answer("fay", number);
            var ed = encode(Files.readString(folder.resolve("hill-street-ed.answer")), UTF_8);
            page.post("/restore/answers", "answer=" + ed + "&answer=");
            until(page, "1 of the 2 officers needed have answered");
            assertThat(page.get("/restore").body()).as("nothing typed is lost").containsPattern(
                "officer(\"|&#34;):(\"|&#34;)ed");
            page.post("/restore/answers", "answer=" + ed + "&answer=hill-street-fay.answer");
            until(page, "Everything that was there is here");
            assertThat(page.get("/restore").body()).contains("hill-street.request");
        }
        anna = computer.on("new.yaml");
        anna.until("/search?q=patel", "Dev Patel");
    }

    private static void until(Caller page, String words) { new Chair(page).until("/restore", words); }

    @Test void an_officer_opens_nothing_for_whom_they_have_not_spoken_to() throws IOException {
        var number = asked();
        var plea = folder.resolve("hill-street.plea");
        var silent = answer("ed", "");
        assertThat(silent.exit()).isEqualTo(2);
        assertThat(silent.err()).contains("Ring the practice");
        assertThat(silent.out() + silent.err()).as("the telephone says it, not the screen").doesNotContain(number);
        assertThat(answer("ed", "AAAA-" + number.substring(5)).err()).contains("is not the request of that number");
        var right = Files.readAllBytes(plea);
        Files.writeString(plea, new String(right, UTF_8).replaceFirst("\"at\":\"20", "\"at\":\"21"));
        assertThat(answer("ed", number).err()).as("changed on its way").contains("is not the request of that number");
        Files.write(plea, right);
        group.found("other", "safe2/");
        assertThat(open("other/officers/uk-quorum-ed", number, "safe2/ed").err()).contains(
            "not of the zone whose officer you are");
        assertThat(open("new/officers/uk-commander-bob", number, "safe/bob").err()).contains(
            "only the recovery quorum opens copies");
        assertThat(open("new/officers/uk-quorum-ed", number, "safe/fay").err()).contains(
            "Nothing that was named opens");
        assertThat(folder.resolve("hill-street-ed.answer")).doesNotExist();
        assertThat(answer("ed", number).exit()).isZero();
    }

    private Typed open(String officer, String number, String key) {
        return Typed.at("found", group.at(officer), "--open", group.at("hill-street.plea"), "--number", number,
            "--key-file", group.at(key));
    }

    @Test void what_is_wrong_is_named_and_makes_nothing() throws IOException {
        assertThat(restore("copy").err()).contains("there is no folder");
        var number = asked();
        answer("ed", number);
        var one = restore("copy", "--answer", group.at("hill-street-ed.answer"));
        assertThat(one.exit()).isEqualTo(1);
        assertThat(one.err()).contains("1 of the 2 officers needed have answered");
        answer("fay", number);
        whileChanged("hill-street-fay.answer", 90, "hill-street-fay.answer");
        whileChanged("copy/sites/hill-vets/hill-street/1/care/checkpoint", 9,
            "sites/hill-vets/hill-street/1/care/checkpoint at byte");
        assertThat(folder.resolve("new-data/hill-street/vault")).doesNotExist();
        assertThat(folder.resolve("new-keys")).doesNotExist();
        assertThat(restore("copy").out()).as("asked again, it is the same request").contains(number);
        assertThat(back().err()).isEmpty();
        assertThat(restore("copy").err()).contains("it is not empty");
    }

    /// @param end so far from its end one byte is another
    private void whileChanged(String file, int end, String named) throws IOException {
        var path = folder.resolve(file);
        var right = Files.readAllBytes(path);
        var changed = right.clone();
        changed[changed.length - end] ^= 1;
        Files.write(path, changed);
        assertThat(back().err()).contains(named);
        Files.write(path, right);
    }

    @Test void what_a_latch_remembers_and_the_hub_has_not_is_missing_on_record() throws IOException {
        var number = asked();
        answer("ed", number);
        answer("fay", number);
        var heads = folder.resolve("heads");
        Files.writeString(heads, "hill-vets/hill-street/care/1 9000 " + "ab".repeat(32) + "\n");
        var refused = back("--known", heads.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("heads knows 9000 entries of hill-vets/hill-street/care/1", "--missing");
        assertThat(folder.resolve("new-data/hill-street/vault")).doesNotExist();
        assertThat(back("--known", heads.toString(), "--missing").out()).contains("Missing, and on record: ");
        anna = computer.on("new.yaml");
        anna.until("/style", "Restored without entries ");
        anna.until("/style", "to 8999 of care that were said to be saved");
    }
}
