package org.lazaret.core.journal;

import java.util.LinkedHashMap;
import java.util.Optional;

/// The bundles that were asked for last, as many as fit into a few megabytes however long their entries are.
final class LastBundles {
    /// A bundle of usual entries has 100 to 150 kB; one may have 16 MB.
    static final long MOST_BYTES = 4 << 20;

    private final LinkedHashMap<Long, CheckedBundle> bundles = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    Optional<CheckedBundle> find(long index) { return Optional.ofNullable(bundles.get(index)); }

    /// Keeps one that is not kept yet, and lets go of those that were not asked for the longest.
    void keep(long index, CheckedBundle bundle) {
        bundles.put(index, bundle);
        bytes += bundle.length();
        while (bytes > MOST_BYTES && bundles.size() > 1) bytes -= bundles.pollFirstEntry().getValue().length();
    }

    void drop(long index) {
        var dropped = bundles.remove(index);
        if (dropped != null) bytes -= dropped.length();
    }

    /// How many bytes those have that are kept.
    long bytes() { return bytes; }
}
