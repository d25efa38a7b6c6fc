package org.lazaret.core.bench;

import java.util.Arrays;

/// How often something can be done in a second: the median of five windows, after it has been warmed up.
final class Pace {
    private static final int WINDOWS = 5;
    private static final long WARM_NANOS = 1_500_000_000L;
    private static final long WINDOW_NANOS = 400_000_000L;
    private static final int BATCH = 1_000;

    private Pace() {}

    /// @param once gives something that depends on its work, so that none of it is left out
    static double of(Once once) {
        window(once, WARM_NANOS);
        var paces = new double[WINDOWS];
        for (int window = 0; window < WINDOWS; window++) paces[window] = window(once, WINDOW_NANOS);
        Arrays.sort(paces);
        return paces[WINDOWS / 2];
    }

    private static double window(Once once, long nanos) {
        var start = System.nanoTime();
        long done = 0;
        long sum = 0;
        while (System.nanoTime() - start < nanos) {
            for (int each = 0; each < BATCH; each++) sum += once.run(done + each);
            done += BATCH;
        }
        if (sum == Long.MIN_VALUE) throw new IllegalStateException("nobody could have known");
        return done * 1e9 / (System.nanoTime() - start);
    }

    interface Once {
        long run(long number);
    }
}
