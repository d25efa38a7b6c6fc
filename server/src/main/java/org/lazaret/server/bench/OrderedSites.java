package org.lazaret.server.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.lazaret.core.journal.AccountId;
import org.lazaret.group.zones.Code;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Hub;
import org.lazaret.group.zones.Statement;
import org.lazaret.group.zones.Statement.Founded;
import org.lazaret.group.carry.HubIdentity;

/// Many sites of one zone in a process of its own, until its input ends. No command starts it.
///
/// Each line of its input is answered by one of its output, of which only the last is long: `at PORT` calls the hub
/// there, and `sit ACCOUNT` has somebody sit at a desk of each site; then come the nanoseconds at which those desks
/// were refused.
public final class OrderedSites {
    static final String FOUNDING = "founding";
    static final String CODES = "codes";
    static final String ASKED = "asked";
    static final String SITTING = "sitting";
    static final String REFUSED = "refused ";

    private OrderedSites() {}

    /// @param arguments a folder with the zone's first statement and a code for each site; the first of those that
    /// live here; and how many do
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var founding = Files.readString(folder.resolve(FOUNDING)).strip();
        var codes = Files.readAllLines(folder.resolve(CODES)).stream().map(OrderedSites::code).toList();
        var hub = hub(founding);
        int from = Integer.parseInt(arguments[1]);
        var sites = IntStream.range(from, from + Integer.parseInt(arguments[2])).parallel().mapToObj(
            at -> asked(folder, at, codes.get(at), founding)).toList();
        System.out.println(ASKED);
        try (var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            lines.lines().map(line -> line.split(" ")).forEach(said -> {
                if (said[0].equals("at")) sites.forEach(site -> site.begin(at(hub, said[1])));
                else sit(sites, new AccountId(said[1]));
            });
        } finally {
            sites.forEach(OrderedSite::close);
        }
    }

    private static Code code(String line) {
        return Code.parse(line).orElseThrow(() -> new IllegalStateException("no code: " + line));
    }

    private static Hub hub(String founding) {
        if (Statement.of(Dsse.parse(founding)).said() instanceof Founded(var charter)) return charter.hub();
        throw new IllegalStateException("no zone is founded by " + founding);
    }

    private static Hub at(Hub hub, String port) { return new Hub(hub.witness(), hub.wire(), "127.0.0.1:" + port); }

    private static OrderedSite asked(Path folder, int at, Code code, String founding) {
        var name = BenchedZone.name(at);
        var site = new OrderedSite(folder.resolve(name.name()), name, HubIdentity.of(BenchedZone.GROUP,
            hub(founding).witness().bytes()));
        try {
            Files.write(folder.resolve(name.name() + ".request"), site.ask(code, founding, name));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return site;
    }

    private static void sit(List<OrderedSite> sites, AccountId who) {
        var all = sites.stream().map(site -> site.untilRefused(who)).toList();
        System.out.println(SITTING);
        System.out.println(REFUSED + all.stream().map(each -> each.join().toString()).collect(joining(" ")));
    }
}
