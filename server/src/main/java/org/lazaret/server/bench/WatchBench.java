package org.lazaret.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.decoys.Decoys;
import org.lazaret.practice.decoys.Making;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeFile;

/// How long after a page about somebody who is nobody has come its reader still gets another, over HTTP.
public final class WatchBench {
    private static final int READERS = 20;
    /// What the plan says: from the finding until it is in force.
    private static final double LIMIT_MILLIS = 200;
    private static final int SYNCS = 500;
    private static final int BYTES = 600;
    private static final RequestId ONCE = new RequestId("nobodynobodynobodynobodyno");
    private static final String READER = "      - {account: a-reader-%d, name: Reader %d}\n";

    private WatchBench() {}

    /// @param folder an empty one
    public static List<Figure> figures(Path folder) {
        try {
            var readers = IntStream.range(0, READERS).mapToObj(each -> READER.formatted(each, each)).collect(
                Collectors.joining());
            var config = Files.writeString(folder.resolve("node.yaml"), NodeBench.CONFIG + readers);
            var sync = sync(folder);
            try (var node = Node.demonstrate(NodeFile.read(config), new OsClock())) {
                return said(millis(node), sync);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Figure> said(double[] millis, double sync) {
        Arrays.sort(millis);
        return List.of(
            new Figure("watch: from a page to no other, median", millis[READERS / 2], "ms", LIMIT_MILLIS, "the plan"),
            new Figure("watch: from a page to no other, longest of 20", millis[READERS - 1], "ms", LIMIT_MILLIS,
                "the plan"),
            new Figure("watch: the same beside the disk, median", millis[READERS / 2], "ms", sync,
                "a sync of 600 bytes, median"));
    }

    private static double[] millis(Node node) {
        var decoy = "/clients/" + decoy(node.served().getFirst().site()).name();
        return IntStream.range(0, READERS).mapToDouble(each -> one(node.port(), "a-reader-" + each, decoy)).toArray();
    }

    private static ClientId decoy(Site site) {
        new Making(desk(site), ONCE).now();
        return desk(site).read(Decoys.BOOK).decoys().getFirst().owner();
    }

    private static Desk desk(Site site) {
        var session = new Session(Session.SITE, new DeviceId("node"), List.of());
        if (site.enter(session) instanceof Entering.Entered(var desk)) return desk;
        throw new IllegalStateException("the site lets not even itself in");
    }

    private static double one(int port, String account, String decoy) {
        var reader = Caller.of("hill.localhost", port);
        reader.post("/who", "account=" + account);
        if (reader.get(decoy).status() != 200) throw new IllegalStateException(account + " does not get the page");
        long begun = System.nanoTime();
        while (reader.get("/premises").status() == 200) LockSupport.parkNanos(500_000);
        return (System.nanoTime() - begun) / 1e6;
    }

    /// Milliseconds that the disk takes to keep one entry.
    private static double sync(Path folder) {
        var nanos = new long[SYNCS];
        try (var disk = new OsDisk(folder); var file = disk.open("bare")) {
            file.write(0, ByteBuffer.allocate(BYTES * SYNCS));
            file.sync();
            for (int each = 0; each < nanos.length; each++) {
                long begun = System.nanoTime();
                file.write((long) BYTES * each, ByteBuffer.allocate(BYTES));
                file.sync();
                nanos[each] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }
}
