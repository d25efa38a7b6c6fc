package org.lazaret.drill.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.drill.attacks.Loot;

/// Whether all that intruders got from a site stands in its access journal, under the account and the device with which
/// they came, before they had it.
///
/// What they got are the bytes of their sockets; whose words these are, the people of the site know.
///
/// @param access entries of that journal
public record LootCheck(Map<String, SubjectId> words, List<byte[]> access) {
    private record Entry(Instant at, List<SubjectId> whom) {}

    public Found check(List<Loot.Piece> pieces) {
        var wrong = new ArrayList<String>();
        var entries = entries();
        for (var piece : pieces) {
            var whose = new LinkedHashSet<>(piece.whose(words));
            for (var entry : entries.getOrDefault(key(piece), List.of()))
                if (!entry.at.isAfter(piece.got())) entry.whom.forEach(whose::remove);
            if (!whose.isEmpty())
                wrong.add("an intruder got %s on %s, and no entry of the access journal before it says so".formatted(
                    whose, piece.page()));
        }
        return new Found(3, wrong, "%d pages that intruders got, each of them in the access journal before".formatted(
            pieces.size()));
    }

    private static String key(Loot.Piece piece) { return piece.as().name() + " at " + piece.from().name(); }

    private Map<String, List<Entry>> entries() {
        var all = new LinkedHashMap<String, List<Entry>>();
        for (var entry : access) {
            var heading = Heading.of(entry);
            all.computeIfAbsent(heading.by() + " at " + heading.dev(), _ -> new ArrayList<>()).add(new Entry(
                Instant.parse(heading.at()), heading.sub()));
        }
        return all;
    }
}
