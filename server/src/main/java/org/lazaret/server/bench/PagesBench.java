package org.lazaret.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.server.demo.RunningClock;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// How many pages a node with five years behind it gives a second, and how long each takes, beside a page of the same
/// framework about nobody; with the read journal, and without.
public final class PagesBench {
    private static final Pattern ANIMAL = Pattern.compile("href=\"(/animals/[a-z0-9]{26})\"");
    private static final Pattern CLIENT = Pattern.compile("href=\"(/clients/[a-z0-9]{26})\"");
    private static final int PETS = 2;
    private static final int KNOWN = 1_000;
    private static final String BARE = "/clients/new";

    private final Path folder;
    private final int clients;
    private final double seconds;
    private final List<Figure> figures = new ArrayList<>();

    private PagesBench(Path folder, int clients, double seconds) {
        this.folder = folder;
        this.clients = clients;
        this.seconds = seconds;
    }

    /// @param folder where the site is made, or was made before with as many clients
    /// @param seconds that each is asked
    public static List<Figure> figures(Path folder, int clients, double seconds) {
        try {
            var bench = new PagesBench(folder, clients, seconds);
            bench.run();
            return bench.figures;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void run() throws IOException {
        var config = folder.resolve("node.yaml");
        var made = folder.resolve("clients");
        if (!Files.exists(config)) make(config, made);
        if (!Files.readString(made).equals("" + clients))
            throw new IllegalArgumentException(
                "%s was made with %s clients: ask for as many, or name another".formatted(
                    folder, Files.readString(made)));
        var sync = sync();
        for (var browsers : List.of(32, 2)) {
            var with = measured(config, browsers, "");
            var without = measured(config, browsers, BenchedNode.UNREAD);
            say("search by name", browsers, new Three(with.search, with.bare, without.search));
            say("an animal's page", browsers, new Three(with.animal, with.bare, without.animal));
            say("a weight saved", browsers, new Three(with.act, with.bare, without.act));
            say("a weight saved and shown", browsers, new Three(with.shown, with.bare, without.shown));
            if (browsers == 2)
                figures.add(new Figure("read journal: an animal's page waits longer",
                    with.animal.within(50) - without.animal.within(50), "ms", sync, "a sync of 600 bytes, median"));
        }
    }

    private record Measured(Load bare, Load search, Load animal, Load act, Load shown) {}

    /// One page, the page about nobody, and the same page without a read journal.
    private record Three(Load with, Load bare, Load without) {}

    private void say(String what, int browsers, Three loads) {
        var with = loads.with;
        var bare = loads.bare;
        var name = "%s, %d connections".formatted(what, browsers);
        figures.add(new Figure(name, with.perSecond(), "pages/s", bare.perSecond(), "a page about nobody"));
        figures.add(new Figure(name + ", median", with.within(50), "ms", bare.within(50), "a page about nobody"));
        figures.add(new Figure(name + ", 99th percentile", with.within(99), "ms", bare.within(99),
            "a page about nobody"));
        figures.add(new Figure(name + ", processor time", with.cpu(), "µs/page", bare.cpu(), "a page about nobody"));
        figures.add(new Figure(name + ", processor time of the read journal", with.cpu() - loads.without.cpu(),
            "µs/page", loads.without.cpu(), "the same without a read journal"));
        figures.add(new Figure(name + ", beside no read journal", with.perSecond(), "pages/s",
            loads.without.perSecond(), "the same without a read journal"));
    }

    private void make(Path config, Path count) throws IOException {
        Files.createDirectories(folder);
        var made = Files.writeString(folder.resolve("being-made.yaml"), NodeBench.CONFIG);
        var clock = new RunningClock(new OsClock(), FiveYears.BEGINNING);
        try (var node = Node.demonstrate(NodeFile.read(made), clock)) {
            FiveYears.live(node.served().getFirst(), clock, new FiveYears.Size(clients, PETS, FiveYears.YEARS));
        }
        Files.writeString(count, "" + clients);
        Files.move(made, config);
    }

    private Measured measured(Path config, int count, String unread) throws IOException {
        var node = Jvm.main(BenchedNode.class, config.toString(), unread).started();
        var browsers = new ArrayList<Browser>();
        try (var lines = node.inputReader(StandardCharsets.UTF_8)) {
            int port = Jvm.port(lines);
            browsers.add(Browser.signedIn(port));
            var animals = animals(browsers.getFirst());
            // Who says nothing for a while is hung up on: the others come when there is something to ask.
            while (browsers.size() < count) browsers.add(Browser.signedIn(port));
            return measured(new Load.Hall(node.toHandle(), browsers), animals);
        } finally {
            for (var browser : browsers) browser.close();
            node.getOutputStream().close();
            node.onExit().join();
        }
    }

    private Measured measured(Load.Hall hall, List<String> animals) {
        var tag = HexFormat.of().toHexDigits(System.nanoTime());
        Load.Asking bare = (browser, _) -> expect(200, browser.get(BARE));
        Load.Asking search = (browser, chance) -> expect(200,
            browser.get("/search?q=" + FiveYears.surname(chance.below(clients))));
        Load.Asking animal = (browser, chance) -> expect(200, browser.get(one(animals, chance)));
        Load.Asking act = (browser, chance) -> expect(303,
            browser.post(weighing(animals, chance), weight(tag, chance)));
        Load.Asking shown = (browser, chance) -> expect(200,
            browser.postInPlace(weighing(animals, chance), weight(tag, chance)));
        // Until it is compiled.
        for (var asking : List.of(bare, search, animal, act, shown)) Load.of(hall, 4 * seconds, asking);
        return new Measured(Load.of(hall, seconds, bare), Load.of(hall, seconds, search),
            Load.of(hall, seconds, animal), Load.of(hall, seconds, act), Load.of(hall, seconds, shown));
    }

    private static String weighing(List<String> animals, Chance chance) {
        return one(animals, chance) + "/weighings/surely";
    }

    private static String weight(String tag, Chance chance) {
        return "once=%s&weight=%d.%d".formatted(once(tag, chance), 8 + chance.below(3), chance.below(10));
    }

    /// Some that are found as people find them, by their owners' names, from all over the years.
    private List<String> animals(Browser browser) throws IOException {
        var chance = new Chance(1);
        var found = new ArrayList<String>();
        for (int each = 0; each < Math.min(clients, KNOWN); each++) {
            expect(200, browser.get("/search?q=" + FiveYears.surname(chance.below(clients))));
            var owner = CLIENT.matcher(browser.body());
            if (!owner.find()) continue;
            expect(200, browser.get(owner.group(1)));
            ANIMAL.matcher(browser.body()).results().map(match -> match.group(1)).distinct().forEach(found::add);
        }
        if (found.isEmpty()) throw new IllegalStateException("no animal is found by its owner's name");
        return found;
    }

    private static String one(List<String> animals, Chance chance) { return animals.get(chance.below(animals.size())); }

    /// 26 letters and digits that nobody asked with before.
    private static String once(String tag, Chance chance) {
        return (tag + HexFormat.of().toHexDigits(chance.next())).substring(0, 26);
    }

    private static void expect(int status, int got) throws IOException {
        if (got != status) throw new IOException("answered %d where %d belongs".formatted(got, status));
    }

    /// Milliseconds that the disk takes to keep one access entry.
    private double sync() {
        var nanos = new long[500];
        try (var disk = new OsDisk(folder); var file = disk.open("bare")) {
            file.write(0, ByteBuffer.allocate(1 << 20));
            file.sync();
            for (int each = 0; each < nanos.length; each++) {
                long begun = System.nanoTime();
                file.write(600L * each, ByteBuffer.allocate(600));
                file.sync();
                nanos[each] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }
}
