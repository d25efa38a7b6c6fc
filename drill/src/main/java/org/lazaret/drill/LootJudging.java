package org.lazaret.drill;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.drill.attacks.Loot;
import org.lazaret.drill.checks.Found;
import org.lazaret.drill.checks.LootCheck;
import org.lazaret.drill.report.Scorecard.Control;

/// What intruders got away with, held against what the sites have on record.
final class LootJudging {
    private static final SubjectId NOBODY = new SubjectId("nobody-ever");

    private final Judging judging;
    private final Intrusion intrusion;
    private final Map<Premises, List<Loot.Piece>> loot = new LinkedHashMap<>();

    LootJudging(Play play, Judging judging) {
        this.judging = judging;
        this.intrusion = play.intrusion();
        for (var site : play.sites()) {
            var name = site.post().name();
            var its = intrusion.loot().stream().filter(piece -> piece.site().equals(name)).toList();
            if (!its.isEmpty()) loot.put(site, its);
        }
    }

    /// @param detected when anybody first had it on record, if anybody had
    void judge(Detected detected, List<Found> found, List<Control> controls, Map<String, @Nullable Object> figures) {
        var before = 0;
        for (var site : loot.keySet()) {
            var check = check(site);
            var its = check.check(pieces(site));
            found.add(new Found(its.promise(), its.wrong(), "%s, and its watch found %s".formatted(its.evidence(),
                new StoodOut(site).words())));
            before += (int) pieces(site).stream().filter(piece -> !piece.whose(site.notebook().words()).isEmpty()
                && !piece.got().isAfter(detected.at())).count();
        }
        figures.put("subjects_disclosed_truth", intrusion.whose(intrusion.loot()).size());
        if (detected.atAll()) figures.put("reads_before_detection", before);
        controls.add(new Control("a page in an intruder's hands that no entry names", misses(),
            "one page more than they got, with somebody on it whom nobody read"));
    }

    /// When an attack was first on record.
    ///
    /// @param at the end of time if it never was
    record Detected(Instant at) {
        boolean atAll() { return !at.equals(Instant.MAX); }
    }

    private LootCheck check(Premises site) {
        return new LootCheck(site.notebook().words(), judging.journals(site).getOrDefault("access", List.of()));
    }

    private List<Loot.Piece> pieces(Premises site) { return loot.getOrDefault(site, List.of()); }

    private boolean misses() {
        var first = loot.entrySet().stream().findFirst();
        if (first.isEmpty()) return false;
        var one = first.get().getValue().getFirst();
        var more = List.of(new Loot.Piece(one.asked(), one.got(), one.site(), one.as(), one.from(), "/never",
            "never said"));
        var check = new LootCheck(Map.of("never said", NOBODY), judging.journals(first.get().getKey()).getOrDefault(
            "access", List.of()));
        return !check.check(more).held();
    }
}
