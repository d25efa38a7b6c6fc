package org.lazaret.core.rows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Which of the past eras may have answered a request: a Bloom filter for each, so that a request that was never asked
/// is not looked for in every one of them.
///
/// A filter only grows too large: what is erased from its era still passes, and is then not found there.
///
/// Source: Kirsch and Mitzenmacher, Less Hashing, Same Performance: Building a Better Bloom Filter, 2006.
final class Eras {
    private static final int BITS = 10 << Books.ERA_BITS;
    private static final int PROBES = 7;

    private volatile List<byte[]> filters = List.of();

    /// Takes up the filters that were kept, the oldest first.
    void begin(List<byte[]> kept) { filters = List.copyOf(kept); }

    void add(List<byte[]> full) {
        if (full.isEmpty()) return;
        var all = new ArrayList<>(filters);
        all.addAll(full);
        filters = List.copyOf(all);
    }

    /// How many eras have one: all that are full.
    int full() { return filters.size(); }

    /// The eras in which that request may have been answered, the oldest first; the one that is not full always.
    List<Long> of(byte[] request) {
        var known = filters;
        var eras = new ArrayList<Long>();
        for (int era = 0; era < known.size(); era++) if (passes(known.get(era), request)) eras.add((long) era);
        eras.add((long) known.size());
        return eras;
    }

    /// @param requests as they are kept, 16 bytes of a hash each
    static byte[] filter(List<byte[]> requests) {
        var filter = new byte[BITS / Byte.SIZE];
        for (var request : requests)
            for (int probe = 0; probe < PROBES; probe++) {
                int bit = bit(request, probe);
                filter[bit >> 3] |= (byte) (1 << (bit & 7));
            }
        return filter;
    }

    private static boolean passes(byte[] filter, byte[] request) {
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(request, probe);
            if ((filter[bit >> 3] & 1 << (bit & 7)) == 0) return false;
        }
        return true;
    }

    private static int bit(byte[] request, int probe) {
        var halves = ByteBuffer.wrap(request);
        return (int) Long.remainderUnsigned(halves.getLong(0) + probe * (halves.getLong(Long.BYTES) | 1), BITS);
    }
}
