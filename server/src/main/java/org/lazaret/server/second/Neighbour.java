package org.lazaret.server.second;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lazaret.group.second.Stick;
import org.lazaret.group.zones.Key;
import org.lazaret.server.wire.FarDisk;
import org.lazaret.server.wire.WireKey;

/// A second place on another computer of the practice, which stands by to take over.
public final class Neighbour implements Spot {
    /// Seconds behind, not more.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Where where;
    private final String site;
    private final WireKey own;
    private final ReentrantLock turn = new ReentrantLock();
    private Optional<FarDisk> disk = Optional.empty();

    /// Where it is, and whose computer it must be.
    ///
    /// @param at `HOST:PORT`
    public record Where(String at, Key key) {}

    /// @param site e.g. `hill/high-street`
    public Neighbour(Where where, String site, WireKey own) {
        this.where = where;
        this.site = site;
        this.own = own;
    }

    @Override public String name() { return where.at; }

    @Override public Duration pause() { return PAUSE; }

    @Override public String shows() { return own.key().hex(); }

    @Override public boolean burnsWith(Path data) { return false; }

    @Override public Supplier<Optional<Stick>> stick() {
        return () -> reach().map(there -> new Stick(there, site.substring(site.indexOf('/') + 1), site));
    }

    /// The connection that there is, or another one.
    private Optional<FarDisk> reach() {
        turn.lock();
        try {
            if (disk.filter(there -> !there.isClosed()).isEmpty())
                disk = Optional.of(FarDisk.reach(where.at, own, where.key));
            return disk;
        } catch (IOException _) {
            disk = Optional.empty();
            return disk;
        } finally {
            turn.unlock();
        }
    }

    @Override public void close() { disk.ifPresent(FarDisk::close); }
}
