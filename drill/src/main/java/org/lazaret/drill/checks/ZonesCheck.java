package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Whether the journals of zones that an attack does not name are, byte for byte, those of the same run without it.
public final class ZonesCheck {
    private final Map<String, List<byte[]>> played;
    private final Map<String, String> twin;

    /// @param played entries by `ZONE/SITE/JOURNAL`
    /// @param twin the digests of the run without the attack, by the same names
    public ZonesCheck(Map<String, List<byte[]>> played, Map<String, String> twin) {
        this.played = new TreeMap<>(played);
        this.twin = new TreeMap<>(twin);
    }

    /// @param named the zones that the attack names
    public Found check(Set<String> named) {
        var others = played.keySet().stream().filter(journal -> !named.contains(zone(journal))).toList();
        var wrong = others.stream().filter(this::changed).map(
            journal -> journal + " is not the journal of the same run without the attack").toList();
        var looked = "%d journals of zones that the attack does not name are those of the run without it, byte "
            + "for byte";
        return new Found(8, wrong, looked.formatted(others.size()));
    }

    /// Whether this check would say so if one bit of one entry of another zone were other than in the twin.
    public boolean misses(Set<String> named) {
        for (var journal : played.entrySet()) {
            if (named.contains(zone(journal.getKey())) || journal.getValue().isEmpty()) continue;
            var odd = new TreeMap<>(played);
            odd.put(journal.getKey(), turned(journal.getValue()));
            return !new ZonesCheck(odd, twin).check(named).held();
        }
        return false;
    }

    private static List<byte[]> turned(List<byte[]> entries) {
        var odd = new ArrayList<>(entries);
        var last = odd.removeLast().clone();
        last[last.length - 1] ^= 1;
        odd.add(last);
        return odd;
    }

    private boolean changed(String journal) { return !digest(played.get(journal)).equals(twin.get(journal)); }

    /// What is left of journals to hold others against.
    public static Map<String, String> digests(Map<String, List<byte[]>> journals) {
        var digests = new TreeMap<String, String>();
        journals.forEach((name, entries) -> digests.put(name, digest(entries)));
        return digests;
    }

    /// Each entry with its length, so that no two journals have the same.
    private static String digest(List<byte[]> entries) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var entry : entries) {
                sha.update((entry.length + ":").getBytes(US_ASCII));
                sha.update(entry);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String zone(String journal) { return journal.substring(0, journal.indexOf('/')); }
}
