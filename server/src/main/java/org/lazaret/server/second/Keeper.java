package org.lazaret.server.second;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lazaret.core.site.Elsewhere;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.OsDisk;
import org.lazaret.group.second.SecondPlace;
import org.lazaret.group.second.SheetCopies;
import org.lazaret.group.second.Sheets;
import org.lazaret.group.second.Stick;

/// Brings what a site writes to its second place, on a thread of its own: a stick that is slow or dies holds up nothing
/// else.
public final class Keeper implements AutoCloseable {
    /// A network disk that no longer answers must not keep the node from ending.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Spot spot;
    private final Path data;
    private final SecondPlace place;
    private final Source source;
    private final Semaphore nudged = new Semaphore(0);
    private final Thread thread;
    private volatile boolean over;
    private int sealed;

    /// What a site gives whoever keeps its second place.
    ///
    /// @param signing the public key that signs its journals
    /// @param sheets as its book has them; empty while the site is stopped
    /// @param seal makes the copies that a sheet opens, durable at return
    public record Source(byte[] signing, Supplier<Optional<Sheets>> sheets, Function<Sheets, SheetCopies> seal) {}

    /// @param spot where the second place is
    /// @param data where the site's own lies
    public Keeper(Spot spot, Path data, SecondPlace place, Source source) {
        this.spot = spot;
        this.data = data;
        this.place = place;
        this.source = source;
        this.thread = Thread.ofPlatform().name("second place").daemon().unstarted(this::walk);
    }

    /// The second place in a folder, as long as the folder is there: it is made by nobody here, since where a stick is
    /// pulled out it would be made on the computer's own disk.
    public static Supplier<Optional<Stick>> at(Path folder, String site) {
        return () -> Files.isDirectory(folder)
            ? Optional.of(new Stick(new OsDisk(folder.getParent()), folder.getFileName().toString(), site))
            : Optional.empty();
    }

    public void begin() { thread.start(); }

    /// There is something to do now.
    void nudge() { nudged.release(); }

    private void walk() {
        while (!over) {
            try {
                seal();
                while (!over && place.round()) {}
            } catch (DiskFault _) {
                // The site's own disk: the site says so itself, and the next round tries again.
            }
            pause();
        }
        place.close();
        spot.close();
    }

    private void seal() {
        var sheets = source.sheets().get().filter(now -> now.number() > sealed);
        if (sheets.isEmpty()) return;
        place.sheet(source.seal().apply(sheets.get()));
        sealed = sheets.get().number();
    }

    private void pause() {
        try {
            if (nudged.tryAcquire(spot.pause().toMillis(), TimeUnit.MILLISECONDS)) nudged.drainPermits();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }

    /// Where it is, as people call it.
    String spot() { return spot.name(); }

    /// The key that the other computer must know; empty where none is needed.
    public String shows() { return spot.shows(); }

    byte[] signing() { return source.signing(); }

    Elsewhere elsewhere() { return place.elsewhere(); }

    public boolean reached() { return spot.reached(); }

    /// Whether it was made the second place of this site.
    boolean prepared() { return place.prepared(); }

    /// Whether it would burn with what it is to outlast: both lie on one disk.
    boolean sameDisk() { return spot.burnsWith(data); }

    /// Makes the folder the second place of this site; false when it is out of reach, or another site's.
    boolean prepare() {
        var prepared = place.prepare();
        nudge();
        return prepared;
    }

    @Override public void close() {
        over = true;
        nudge();
        if (!thread.isAlive()) return;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
