package org.lazaret.drill.attacks;

import java.util.Collection;

/// Tells of almost every eight bytes at once that none of the forms that are searched for begins with them.
///
/// A map of longs asked once a byte took a tenth of a drill's time: bytes of text differ in few bits, and `Long`
/// hashes them badly.
final class Sieve {
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final int LEAST = 16;

    private final long[] bits;
    private final int shift;

    Sieve(Collection<Long> heads) {
        var log = Math.max(LEAST, 64 - Long.numberOfLeadingZeros(heads.size() * 16L));
        this.bits = new long[1 << log - 6];
        this.shift = 64 - log;
        for (long head : heads) bits[place(head) >>> 6] |= 1L << place(head);
    }

    boolean lets(long head) { return (bits[place(head) >>> 6] & 1L << place(head)) != 0; }

    private int place(long head) { return (int) (head * SPREAD >>> shift); }
}
