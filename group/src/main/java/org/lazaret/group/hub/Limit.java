package org.lazaret.group.hub;

/// How much a hub takes from one site.
///
/// @param bytesPerSecond in the long run
/// @param burst bytes at once
public record Limit(long bytesPerSecond, long burst) {
    /// For a practice: a year of it in a minute, and no more than a disk takes.
    public static final Limit STANDARD = new Limit(32L << 20, 128L << 20);
}
