package org.lazaret.server.wiring;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lazaret.server.wire.BoardReading;
import org.lazaret.server.wire.OrderBoard;
import org.lazaret.server.wiring.NodeConfig.Neighbouring;

/// Orders that this node shows its neighbours on the LAN, and those that it reads there: for when the hub is not
/// reached, or keeps them back.
final class Neighbours implements AutoCloseable {
    /// Of one neighbour and each time, the newest first: looking at signatures takes time, and anyone may show some.
    private static final int AT_ONCE = 32;

    private final List<Opened> sites;
    private final List<InetSocketAddress> asked;
    private final Optional<OrderBoard> board;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Worthless worthless = new Worthless();

    private Neighbours(List<Opened> sites, Neighbouring where) throws IOException {
        this.sites = sites;
        this.asked = where.asked();
        this.board = where.board().isEmpty()
            ? Optional.empty()
            : Optional.of(OrderBoard.open(where.board().get(), this::shown));
        Thread.ofPlatform().name("neighbours").daemon().start(() -> walk(where.every()));
    }

    /// @throws BadFile when nobody can listen there
    static Neighbours begin(List<Opened> sites, Neighbouring where) {
        try {
            return new Neighbours(sites, where);
        } catch (IOException taken) {
            throw new BadFile("neighbours",
                "nobody can listen at %s (%s)".formatted(where.board(), taken.getMessage()));
        }
    }

    /// 0 where nobody listens.
    int port() { return board.map(OrderBoard::port).orElse(0); }

    private List<String> shown() {
        var all = sites.stream().flatMap(site -> site.letters().orders().known().stream()).distinct().toList();
        return all.subList(Math.max(0, all.size() - BoardReading.MOST), all.size());
    }

    private void walk(Duration every) {
        try {
            do {
                worthless.since(sites.stream().mapToLong(site -> site.letters().orders().statements()).sum());
                asked.forEach(this::read);
            } while (!over.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(InetSocketAddress neighbour) {
        try {
            // A name is looked up each time: routers give out other addresses.
            var lines = BoardReading.of(new InetSocketAddress(neighbour.getHostString(), neighbour.getPort()));
            lines.reversed().stream().filter(this::fresh).limit(AT_ONCE).forEach(this::hear);
        } catch (IOException _) {
            // It is off, or elsewhere: another time.
        }
    }

    private boolean fresh(String line) {
        return over.getCount() > 0 && !worthless.has(line) && sites.stream().anyMatch(
            site -> !site.letters().orders().known().contains(line));
    }

    private void hear(String line) {
        boolean worth = false;
        for (var site : sites) worth |= site.letters().hear(line);
        if (!worth) worthless.add(line);
    }

    @Override public void close() {
        over.countDown();
        board.ifPresent(OrderBoard::close);
    }
}
