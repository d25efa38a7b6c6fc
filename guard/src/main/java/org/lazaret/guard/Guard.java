package org.lazaret.guard;

import java.util.List;
import org.lazaret.core.site.Acquaintance;
import org.lazaret.core.site.House;
import org.lazaret.core.site.Reasons;
import org.lazaret.core.site.Watching;
import org.lazaret.guard.watch.Findings;
import org.lazaret.guard.watch.Limits;
import org.lazaret.guard.watch.Watchman;
import org.lazaret.guard.watch.WhenFoundThenStop;

/// The rooms of those who watch over a house: they stand behind the rooms of whoever cares for animals there.
public final class Guard {
    private Guard() {}

    public static House house() {
        return new House(List.of(Findings.KIND), List.of(), List.of(new WhenFoundThenStop()), new Reasons(List.of()),
            List.of(), new Watching(List.of(new Watchman.Maker(Limits.house())), Acquaintance.NONE));
    }
}
