package org.lazaret.core.site;

import java.util.function.LongSupplier;

/// How much room a site has for what comes: in its log, and on the disk that its tables share with everything else.
///
/// @param log bytes that the log has prepared for itself
/// @param disk bytes that are free where the tables lie
record Room(long log, long disk) {
    /// Half a segment: while the disk has room, a whole one is in reserve. About two days of a practice.
    private static final long LOG_SCARCE = 4 << 20;
    private static final long LOG_KEPT = 256 * 1024;
    private static final long LOG_END = 64 * 1024;
    /// A practice writes a few megabytes a day; other programs fill a disk faster.
    static final long DISK_SCARCE = 256 << 20;
    /// What follows an act needs space as well: tables and what SQLite writes ahead of them (32 MiB), tiles, keys. A
    /// site whose tables fail in the middle of an act would stop, and with it all reading.
    static final long DISK_KEPT = 64 << 20;

    /// Whether it is time to say so on every page.
    boolean scarce() { return log < LOG_SCARCE || disk < DISK_SCARCE; }

    /// Whether what is left is for the access journal alone.
    boolean kept() { return log < LOG_KEPT || disk < DISK_KEPT; }

    /// Whether even that is used up. A log that only had no time yet to prepare more is not at its end; while it has
    /// room the disk is not asked, which every page would pay for.
    static boolean end(long log, LongSupplier disk) { return log < LOG_END && disk.getAsLong() < LOG_END; }

    long megabytes() { return Math.min(log, disk) >> 20; }
}
