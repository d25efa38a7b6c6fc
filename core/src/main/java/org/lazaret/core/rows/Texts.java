package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// A list of short texts as UTF-8, one after the other in one array.
final class Texts {
    private final byte[] bytes;
    private final int[] from;

    private Texts(byte[] bytes, int[] from) {
        this.bytes = bytes;
        this.from = from;
    }

    /// Collects texts in order.
    static final class Maker {
        private byte[] bytes = new byte[64];
        private int[] from = new int[16];
        private int count;

        void add(String text) {
            var more = text.getBytes(UTF_8);
            add(more, 0, more.length);
        }

        void add(Texts of, int place) { add(of.bytes, of.from[place], of.from[place + 1]); }

        private void add(byte[] source, int begin, int end) {
            int at = from[count];
            if (at + end - begin > bytes.length)
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + end - begin));
            if (++count == from.length) from = Arrays.copyOf(from, 2 * count);
            System.arraycopy(source, begin, bytes, at, end - begin);
            from[count] = at + end - begin;
        }

        int count() { return count; }

        /// Forgets the one that was added last.
        void takeBack() { count--; }

        boolean equal(int place, Texts of, int other) {
            return Arrays.equals(bytes, from[place], from[place + 1], of.bytes, of.from[other], of.from[other + 1]);
        }

        Texts made() { return new Texts(Arrays.copyOf(bytes, from[count]), Arrays.copyOf(from, count + 1)); }
    }

    int count() { return from.length - 1; }

    byte[] bytes(int place) { return Arrays.copyOfRange(bytes, from[place], from[place + 1]); }

    /// The first eight bytes as a number without a sign, zeros where there are fewer: in the order of the texts.
    long begins(int place) {
        long begins = 0;
        for (int each = 0; each < Long.BYTES; each++) {
            int at = from[place] + each;
            begins = begins << Byte.SIZE | (at < from[place + 1] ? bytes[at] & 255 : 0);
        }
        return begins;
    }

    /// The order of bytes.
    static int compare(Texts left, int leftPlace, Texts right, int rightPlace) {
        return Arrays.compareUnsigned(left.bytes, left.from[leftPlace], left.from[leftPlace + 1], right.bytes,
            right.from[rightPlace], right.from[rightPlace + 1]);
    }

    boolean equal(int place, byte[] other) {
        return Arrays.equals(bytes, from[place], from[place + 1], other, 0, other.length);
    }

    /// Where the first text stands that is not before this one, if they are in order.
    int first(byte[] text) { return first(0, at -> compare(at, text) >= 0); }

    /// Where the first one stands, from there on, that does not begin so.
    int past(byte[] beginning, int begin) { return first(begin, at -> !begins(at, beginning)); }

    private int first(int begin, IntPredicate past) {
        int low = begin;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (past.test(middle)) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private int compare(int place, byte[] text) {
        return Arrays.compareUnsigned(bytes, from[place], from[place + 1], text, 0, text.length);
    }

    private boolean begins(int place, byte[] beginning) {
        int end = from[place] + beginning.length;
        return end <= from[place + 1] && Arrays.equals(bytes, from[place], end, beginning, 0, beginning.length);
    }
}
