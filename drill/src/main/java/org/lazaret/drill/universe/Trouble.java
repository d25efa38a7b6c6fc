package org.lazaret.drill.universe;

import java.time.Instant;

/// Something with which a program ended, as it said it itself.
public record Trouble(Instant at, RuntimeException why) {
    @Override public String toString() {
        return "%s %s: %s".formatted(at, why.getClass().getSimpleName(), why.getMessage());
    }
}
