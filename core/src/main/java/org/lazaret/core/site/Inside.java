package org.lazaret.core.site;

import java.time.Instant;

/// What is behind every desk of a site.
///
/// @param founded when the first entry was written
record Inside(Parts parts, Works works, Acts acts, Reader reader, Instant founded) {}
