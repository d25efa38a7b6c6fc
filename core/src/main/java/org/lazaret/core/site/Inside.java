package org.lazaret.core.site;

import java.time.Instant;

/// What is behind every desk of a site.
///
/// @param history what is known of the site's past
record Inside(Parts parts, Works works, Acts acts, Reader reader, History history) {
    /// @param founded when the first entry was written
    /// @param scrubbing what was found when it was read anew
    record History(Instant founded, Scrubbing scrubbing) {}
}
