package org.lazaret.server.wiring;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lazaret.core.rows.TablesFault;

/// Says every few seconds how far the tables of a site are behind its journal: after an update all of it is read anew,
/// and nobody is to take that for stuck.
final class CatchingUp {
    private final String site;
    private final LongSupplier followed;
    private final long all;
    private final Consumer<String> say;

    /// @param followed how many entries the tables have by now
    /// @param all how many there are
    CatchingUp(String site, LongSupplier followed, long all, Consumer<String> say) {
        this.site = site;
        this.followed = followed;
        this.all = all;
        this.say = say;
    }

    /// Opens, and tells meanwhile.
    <T> T during(Duration every, Supplier<T> opening) {
        var over = new CountDownLatch(1);
        Thread.ofVirtual().name("how far " + site + " is").start(() -> tell(every, over));
        try {
            return opening.get();
        } finally {
            over.countDown();
        }
    }

    private void tell(Duration every, CountDownLatch over) {
        try {
            for (long before = followed.getAsLong(); !over.await(every.toMillis(), TimeUnit.MILLISECONDS);) {
                long now = followed.getAsLong();
                say.accept(words(now, now - before, every));
                before = now;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (TablesFault _) {
            // They were closed in between: whoever opened them is told why.
        }
    }

    private String words(long now, long step, Duration every) {
        var far = String.format(Locale.ROOT, "%s: %,d of %,d entries of its journal are in its tables", site, now, all);
        if (step <= 0 || now >= all) return far;
        return String.format(Locale.ROOT, "%s, about %s to go", far, lasts(every.multipliedBy((all - now) / step)));
    }

    private static String lasts(Duration left) {
        return left.toMinutes() == 0 ? "a minute" : "%d minutes".formatted(left.toMinutes() + 1);
    }
}
