package org.lazaret.drill.attacks;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Words that stand for people's secrets, searched in bytes as text, UTF-16, base64, hexadecimal and inside gzip.
///
/// Each form is found by its first eight bytes, so searching takes one look-up a byte however many words there are.
public final class Canaries {
    private static final int HEAD = 8;

    private final Map<Long, List<Form>> forms = new LinkedHashMap<>();
    private final Sieve sieve;

    private record Form(String word, byte[] bytes) {}

    /// @param words of at least 9 letters: shorter ones would be found by chance
    public Canaries(Collection<String> words) {
        new TreeSet<>(words).forEach(this::plant);
        this.sieve = new Sieve(forms.keySet());
    }

    private void plant(String word) {
        if (word.length() < 9)
            throw new IllegalArgumentException("a canary has 9 letters or more, not " + word.length());
        var text = word.getBytes(UTF_8);
        add(word, text);
        add(word, word.getBytes(UTF_16LE));
        add(word, word.getBytes(UTF_16BE));
        add(word, HexFormat.of().formatHex(text).getBytes(UTF_8));
        add(word, HexFormat.of().withUpperCase().formatHex(text).getBytes(UTF_8));
        for (var shift = 0; shift < 3; shift++) {
            add(word, encoded(Base64.getEncoder(), text, shift));
            add(word, encoded(Base64.getUrlEncoder(), text, shift));
        }
    }

    /// What of the word's base64 is the same whatever stands around it, when it begins so far into three bytes.
    private static byte[] encoded(Base64.Encoder encoder, byte[] text, int shift) {
        var shifted = new byte[shift + text.length];
        System.arraycopy(text, 0, shifted, shift, text.length);
        var whole = encoder.encode(shifted);
        var whollyOurs = (shift + text.length) / 3 * 4;
        return Arrays.copyOfRange(whole, shift == 0 ? 0 : 4, whollyOurs);
    }

    private void add(String word, byte[] bytes) {
        if (bytes.length < HEAD) return; // a tail of base64 too short to be sure of
        var same = forms.computeIfAbsent(head(bytes, 0), _ -> new ArrayList<>());
        if (same.stream().noneMatch(form -> Arrays.equals(form.bytes, bytes))) same.add(new Form(word, bytes));
    }

    /// The words that are in these bytes, in any of their forms.
    public Set<String> in(byte[] bytes) {
        var found = new TreeSet<String>();
        search(bytes, found);
        for (var unpacked : Packed.in(bytes)) search(unpacked, found);
        return found;
    }

    private void search(byte[] bytes, Set<String> found) {
        if (bytes.length < HEAD) return;
        var head = head(bytes, 0);
        for (var at = 0;;) {
            if (sieve.lets(head))
                for (var form : forms.getOrDefault(head, List.of()))
                    if (stands(form.bytes, bytes, at)) found.add(form.word);
            if (at + HEAD >= bytes.length) return;
            head = (head << 8) | (bytes[at++ + HEAD] & 0xff);
        }
    }

    private static boolean stands(byte[] form, byte[] bytes, int at) {
        return at + form.length <= bytes.length
            && Arrays.equals(form, 0, form.length, bytes, at, at + form.length);
    }

    private static long head(byte[] bytes, int at) {
        var head = 0L;
        for (var each = 0; each < HEAD; each++) head = (head << 8) | (bytes[at + each] & 0xff);
        return head;
    }

    /// How many forms are searched.
    public int forms() { return forms.values().stream().mapToInt(List::size).sum(); }

}
