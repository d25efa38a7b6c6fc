package org.lazaret.practice.finding;

import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.finding.LookUp.LookedUp;

/// Each look-up counts, in the same act.
public final class WhenLookedUpThenCount implements Automation<LookedUp> {
    @Override public Class<LookedUp> reads() { return LookedUp.class; }

    @Override public List<Told<?>> then(Entry<? extends LookedUp> cause, Scene scene) {
        return List.of(new Told<>(Ration.BOOK, new Ration.Count()));
    }
}
