package org.lazaret.core.world;

import java.time.Instant;

/// What time it is. A site asks nobody else.
public interface Clock {
    Instant now();
}
