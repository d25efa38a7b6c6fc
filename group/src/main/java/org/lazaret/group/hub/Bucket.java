package org.lazaret.group.hub;

import java.time.Duration;
import java.time.Instant;

/// How much a site may still send: it fills with time, and each message takes out of it.
final class Bucket {
    private final Limit limit;
    private long left;
    private Instant filled;

    Bucket(Limit limit, Instant now) {
        this.limit = limit;
        this.left = limit.burst();
        this.filled = now;
    }

    /// Takes so many bytes, if there are any left.
    ///
    /// @return 0, or how many milliseconds to wait with nothing taken
    long take(long bytes, Instant now) {
        long millis = Math.clamp(Duration.between(filled, now).toMillis(), 0, 3_600_000);
        if (millis > 0) {
            left = Math.min(limit.burst(), left + millis * limit.bytesPerSecond() / 1_000);
            filled = now;
        }
        if (left > 0) {
            left -= bytes; // below zero too: else a message longer than the burst would never come through
            return 0;
        }
        return 1 - left * 1_000 / limit.bytesPerSecond();
    }
}
