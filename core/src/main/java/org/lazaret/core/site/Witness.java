package org.lazaret.core.site;

import java.time.Instant;

/// A device that may know how far the journals of the incarnation before had come.
///
/// @param device its name
/// @param by who was at it last
/// @param last when that was
/// @param fate what became of it since
public record Witness(String device, String by, Instant last, Fate fate) {
    /// What became of a witness.
    public enum Fate {
        /// It has not been here since.
        AWAITED,
        /// What it knew is there, or is counted as missing.
        CAME,
        /// Somebody has said that it does not come back.
        GIVEN_UP
    }

    Witness is(Fate next) { return new Witness(device, by, last, next); }

    boolean awaited() { return fate == Fate.AWAITED; }
}
