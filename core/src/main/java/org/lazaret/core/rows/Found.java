package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;

/// Something findable, packed in one array: about, subject, kind, label, then its words, each ended by a zero.
record Found(byte[] packed) {
    private static final int FIELDS = 4;

    static Found of(Findable what) {
        var parts = new ArrayList<String>(
            List.of(what.about(), what.subject().name(), what.kind(), what.label().text()));
        for (var word : what.words())
            for (var known : Words.known(word.text()))
                if (!parts.subList(FIELDS, parts.size()).contains(known)) parts.add(known);
        return new Found((String.join("\0", parts) + "\0").getBytes(UTF_8));
    }

    Hit hit() { return new Hit(field(0), new SubjectId(field(1)), field(2), new Personal(field(3))); }

    String about() { return field(0); }

    String label() { return field(3); }

    private String field(int number) {
        int from = start(number);
        return new String(packed, from, end(from) - from, UTF_8);
    }

    private int start(int number) {
        int at = 0;
        for (int left = number; left > 0; at++) if (packed[at] == 0) left--;
        return at;
    }

    private int end(int from) {
        int at = from;
        while (packed[at] != 0) at++;
        return at;
    }

    /// Where each word begins.
    int[] words() {
        var starts = new int[8];
        int count = 0;
        for (int at = start(FIELDS); at < packed.length; at = end(at) + 1) {
            if (count == starts.length) starts = Arrays.copyOf(starts, 2 * count);
            starts[count++] = at;
        }
        return Arrays.copyOf(starts, count);
    }

    /// How the word there stands to what is typed: below zero before it, above zero after it, zero if it begins so.
    int compare(int word, byte[] typed) {
        for (int each = 0; each < typed.length; each++) {
            int difference = (packed[word + each] & 255) - (typed[each] & 255);
            if (difference != 0) return difference;
        }
        return 0;
    }

    /// The order of words, and of their owners where words are the same.
    static int compare(Found left, int leftWord, Found right, int rightWord) {
        for (int each = 0;; each++) {
            int difference = (left.packed[leftWord + each] & 255) - (right.packed[rightWord + each] & 255);
            if (difference != 0 || left.packed[leftWord + each] == 0) return difference;
        }
    }

    boolean begins(byte[] typed) {
        for (var word : words()) if (compare(word, typed) == 0) return true;
        return false;
    }

    boolean is(byte[] typed) {
        for (var word : words()) if (compare(word, typed) == 0 && packed[word + typed.length] == 0) return true;
        return false;
    }

    @Override public boolean equals(Object other) {
        return other instanceof Found(var theirs) && Arrays.equals(packed, theirs);
    }

    @Override public int hashCode() { return Arrays.hashCode(packed); }
}
