package org.lazaret.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lazaret.core.world.Chance;

/// So many connections that each ask for the next page as soon as they have the last one.
///
/// @param nanos how long each answer took, the quickest first
/// @param cpu microseconds of the node's processors for each answer: how busy the machine is otherwise changes little
record Load(double perSecond, long[] nanos, double cpu) {
    /// One thing that is asked.
    interface Asking {
        /// @throws IOException when the answer is not what it should be
        void ask(Browser browser, Chance chance) throws IOException;
    }

    /// Browsers, and the node that they ask.
    record Hall(ProcessHandle node, List<Browser> browsers) {
        private double cpu() { return node.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e3; }
    }

    /// @param seconds after which nobody begins another
    static Load of(Hall hall, double seconds, Asking asking) {
        var browsers = hall.browsers;
        double cpu = hall.cpu();
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        try (var threads = Executors.newFixedThreadPool(browsers.size())) {
            var running = new ArrayList<Future<long[]>>();
            for (int each = 0; each < browsers.size(); each++) {
                var browser = browsers.get(each);
                var chance = new Chance(begun + each);
                running.add(threads.submit(() -> asked(browser, chance, end, asking)));
            }
            var all = new ArrayList<long[]>();
            for (var each : running) all.add(each.get());
            var nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Load(nanos.length * 1e9 / (System.nanoTime() - begun), nanos,
                (hall.cpu() - cpu) / nanos.length);
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("the load did not run to its end", failed);
        }
    }

    private static long[] asked(Browser browser, Chance chance, long end, Asking asking) throws IOException {
        var nanos = new long[1024];
        int count = 0;
        for (long from = System.nanoTime(); from < end; from = System.nanoTime()) {
            asking.ask(browser, chance);
            if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
            nanos[count++] = System.nanoTime() - from;
        }
        return Arrays.copyOf(nanos, count);
    }

    /// Milliseconds within which so many of a hundred were answered.
    double within(double percent) {
        return nanos[(int) Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
    }
}
