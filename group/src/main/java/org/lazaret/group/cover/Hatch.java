package org.lazaret.group.cover;

import org.lazaret.group.zones.Key;

/// Where a site takes in what others hand over, for a time: what is sealed to it opens until it is shut, and then for
/// nobody.
///
/// @param epoch 1, 2, 3 …
/// @param key the public half of its box
/// @param oldest the first of the site's hatches that still opens
public record Hatch(long epoch, Key key, long oldest) {
    /// Opened later, or shown again after an older one was shut.
    boolean isNewerThan(Hatch known) {
        return epoch > known.epoch || epoch == known.epoch && oldest > known.oldest;
    }
}
