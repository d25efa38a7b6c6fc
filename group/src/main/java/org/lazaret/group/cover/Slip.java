package org.lazaret.group.cover;

import java.time.Instant;
import java.util.Optional;

/// What a practice says of one animal it leaves in another's care.
///
/// @param cover names this one cover, opaque; another owner or another time is another cover
/// @param number it only grows: the newest holds
/// @param at when it was so
/// @param summary nothing when the cover ends: what was kept under it is to be destroyed
public record Slip(String cover, long number, Instant at, Optional<Summary> summary) {}
