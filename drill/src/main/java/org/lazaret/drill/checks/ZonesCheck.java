package org.lazaret.drill.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Whether the journals of zones that an attack does not name are, byte for byte, those of the same run without it.
public final class ZonesCheck {
    private final Map<String, List<byte[]>> played;
    private final Map<String, List<byte[]>> twin;

    /// @param played entries by `ZONE/SITE/JOURNAL`, and so is the other
    public ZonesCheck(Map<String, List<byte[]>> played, Map<String, List<byte[]>> twin) {
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

    private boolean changed(String journal) {
        var mine = played.get(journal);
        var other = twin.getOrDefault(journal, List.of());
        if (mine.size() != other.size()) return true;
        for (var at = 0; at < mine.size(); at++) if (!Arrays.equals(mine.get(at), other.get(at))) return true;
        return false;
    }

    private static String zone(String journal) { return journal.substring(0, journal.indexOf('/')); }
}
