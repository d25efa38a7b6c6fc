package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.journal.AccountId;
import org.lazaret.server.signin.Directory;
import org.lazaret.server.wire.HubServer;
import org.lazaret.server.wiring.Node;

/// A node and the hub of its zone, over TLS on this machine: what is written here is there too, and what the hub does
/// or suffers changes nothing here but the banner.
class HubTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<String> DISKS = List.of("data/hill-street", "latch/hill-street");
    private static final String SAFE = "All that was written here is at the hub too";
    private static final String ON_ITS_WAY = "on (their|its) way to the hub";

    @TempDir private Path folder = Path.of("");
    private Enrolled group;
    private HubServer hub;
    private Node node;
    private Chair anna;
    private boolean running;

    @BeforeEach void open() throws IOException {
        group = Enrolled.in(folder);
        group.sign();
        hub = group.hub();
        start();
    }

    private void start() {
        node = group.node();
        running = true;
        anna = Chair.anna(node);
    }

    @AfterEach void close() {
        stop();
        hub.close();
    }

    private void stop() {
        if (running) node.close();
        running = false;
    }

    @Test void what_is_written_here_is_at_the_hub_too_byte_by_byte() throws IOException {
        assertSafe();
        for (int number = 1; number <= 300; number++) anna.register("Newcomer " + number);
        assertSafe();
        stop();
        hub.close();

        var own = bundles(group.own());
        assertThat(own).as("what is compared").isNotEmpty();
        assertThat(bundles(group.atHub()).keySet()).containsAll(own.keySet());
        for (var bundle : own.keySet())
            assertThat(group.atHub().resolve(bundle)).as(bundle).hasSameBinaryContentAs(group.own().resolve(bundle));
        assertThat(Typed.at("verify", group.folder().resolve("new/hubs/uk/data").toString()).exit()).isZero();
        assertThat(copies(group.own().resolve("copies"))).as("recovery copies").isNotEmpty().isSubsetOf(
            copies(group.folder().resolve("new/hubs/uk/data/blobs")));
    }

    @Test void a_hub_that_is_gone_changes_the_banner_alone_and_gets_all_of_it_when_it_is_back() throws IOException {
        assertSafe();
        hub.close();
        anna.register("Margaret Thornton");
        assertThat(anna.page("/search?q=margaret")).contains("Margaret Thornton");
        assertThat(banner()).containsPattern(ON_ITS_WAY);

        stop();
        start();
        assertThat(banner()).containsPattern(ON_ITS_WAY);
        hub = group.hub();
        assertSafe();
    }

    @Test void a_hub_that_was_told_of_nobody_lets_the_site_in_when_its_file_is_brought() throws IOException {
        hub.close();
        stop();
        var statements = folder.resolve("new/hubs/uk/zone.statements");
        Files.delete(folder.resolve("new/hubs/uk/data/root"));
        var all = Files.readAllLines(statements);
        Files.write(statements, all.subList(0, all.size() - 2));
        hub = group.hub();
        start();
        anna.register("Margaret Thornton");
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        assertThat(hub.reached()).isZero();
        assertThat(banner()).containsPattern(ON_ITS_WAY);

        group.bring();
        assertSafe();
    }

    @Test void who_works_at_one_site_is_known_at_the_other_and_stays_known_when_nothing_answers() throws IOException {
        var anna = new AccountId("a-anna");
        assertKnown(anna, "Anna Bell · hill-street");
        stop();
        hub.close();
        group.assertHubHasNot("Anna Bell");

        start();
        assertThat(mill().name(anna)).contains("Anna Bell · hill-street");
        hub = group.hub();
    }

    @Test void an_older_disk_in_the_place_of_the_right_one_is_told_of_and_brings_nothing() throws IOException {
        assertSafe();
        stop();
        keep("older");
        start();
        anna.register("Margaret Thornton");
        assertSafe();
        stop();
        keep("right");
        putBack("older");
        start();
        anna.register("Oliver Thornton");
        assertBanner("do not agree");
        stop();
        putBack("right");
        start();
        assertSafe();
        anna.register("Ruth Thornton");
        assertSafe();
    }

    private void keep(String name) throws IOException {
        for (var part : DISKS) Folders.copy(folder.resolve(part), folder.resolve(name).resolve(part));
    }

    private void putBack(String name) throws IOException {
        for (var part : DISKS) {
            Folders.remove(folder.resolve(part));
            Folders.copy(folder.resolve(name).resolve(part), folder.resolve(part));
        }
    }

    @Test void what_officers_say_reaches_sites_that_run_and_who_comes_then_hears_of_their_people() throws IOException {
        var later = Files.createDirectory(folder.resolve("later"));
        close();
        group = Enrolled.in(later);
        assertThat(group.sign("hill-street", "bob", "di").exit()).isZero();
        group.bring();
        hub = group.hub();
        start(); // neither site has heard that one of them is enrolled
        assertSafe();
        assertThat(group.sign("mill-lane", "bob", "di").exit()).isZero();
        group.bring();
        assertKnown(new AccountId("a-anna"), "Anna Bell · hill-street");
    }

    private void assertKnown(AccountId who, String as) {
        long until = System.nanoTime() + LONG.toNanos();
        while (mill().name(who).isEmpty() && System.nanoTime() < until) LockSupport.parkNanos(50_000_000);
        assertThat(mill().name(who)).contains(as);
    }

    private Directory mill() { return node.served().getLast().door().directory(); }

    private void assertSafe() { assertBanner(SAFE); }

    private void assertBanner(String words) {
        long until = System.nanoTime() + LONG.toNanos();
        var banner = banner();
        for (; !banner.contains(words) && System.nanoTime() < until; banner = banner())
            LockSupport.parkNanos(50_000_000);
        assertThat(banner).contains(words);
    }

    private String banner() {
        var body = anna.page("/style");
        return List.of(body.split("\n")).stream().filter(line -> line.contains("hub")).findFirst().orElse(body);
    }

    /// Full bundles of entries, which no one writes anew.
    private static TreeMap<String, Path> bundles(Path site) throws IOException {
        var found = new TreeMap<String, Path>();
        try (var all = Files.walk(site)) {
            all.filter(Files::isRegularFile).filter(file -> file.toString().contains("/tile/entries/")).filter(
                file -> !file.toString().contains(".p/")).forEach(
                    file -> found.put(site.relativize(file).toString(), file));
        }
        return found;
    }

    private static Set<String> copies(Path where) throws IOException {
        var found = new TreeSet<String>();
        try (var all = Files.walk(where)) {
            for (var file : all.filter(Files::isRegularFile).toList())
                found.add(new BigInteger(1, Files.readAllBytes(file)).toString(36));
        }
        return found;
    }
}
