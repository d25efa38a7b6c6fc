package org.lazaret.core.site;

import java.time.Instant;
import java.util.Optional;

/// The second place of a site: a folder on another disk, or of another computer, that has all that was written.
///
/// @param until everything that was written until then is there; empty if that is not known
public record Second(State state, Optional<Instant> until) {
    /// Whether it takes what is written.
    public enum State {
        THERE,
        /// Pulled out, out of reach, or full.
        AWAY,
        /// There is no recovery sheet yet that would open it.
        UNPREPARED
    }
}
