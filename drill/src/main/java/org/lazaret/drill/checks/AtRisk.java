package org.lazaret.drill.checks;

import java.util.List;
import org.lazaret.drill.checks.WireWatch.Vouched;

/// How many answers "saved" stood in one place only, at most: those that people had seen just before the hub vouched
/// for more, beyond what it had vouched for until then.
public final class AtRisk {
    private AtRisk() {}

    /// @param positions of the answers in the journal, in the order in which people saw them
    /// @param vouched what the hub vouched for of that journal, each time more
    public static int most(List<Integer> positions, List<Vouched> vouched) {
        int most = 0;
        long before = 0;
        for (var next : vouched) {
            most = Math.max(most, beyond(positions.subList(0, next.saved()), before));
            before = next.size();
        }
        return Math.max(most, beyond(positions, before));
    }

    private static int beyond(List<Integer> positions, long size) {
        return (int) positions.stream().filter(position -> position >= size).count();
    }
}
