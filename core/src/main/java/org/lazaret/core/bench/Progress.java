package org.lazaret.core.bench;

import java.io.PrintStream;
import java.util.Locale;

/// Says every few seconds how far a long benchmark is, so that nobody takes it for stuck.
public final class Progress {
    static final long EVERY_NANOS = 5_000_000_000L;

    private final PrintStream to;
    private final String what;
    private final long all;
    private final long begun = System.nanoTime();
    private long said = begun;
    private long before;

    /// @param what happens to each, e.g. `entries made`
    public Progress(PrintStream to, String what, long all) {
        this.to = to;
        this.what = what;
        this.all = all;
    }

    public void at(long done) {
        long now = System.nanoTime();
        if (now - said < EVERY_NANOS && done < all) return;
        to.println(String.format(Locale.ROOT, "%,d of %,d %s in %,.0f s, the last ones %,.0f/s", done, all, what,
            (now - begun) / 1e9, (done - before) * 1e9 / Math.max(1, now - said)));
        said = now;
        before = done;
    }
}
