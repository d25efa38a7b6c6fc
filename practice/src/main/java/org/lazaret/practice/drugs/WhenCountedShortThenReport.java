package org.lazaret.practice.drugs;

import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.drugs.Discrepancy.Report;
import org.lazaret.practice.drugs.DrugRegister.Counted;

/// A count that does not agree with its register, short or over, stands as a discrepancy from the same moment.
public final class WhenCountedShortThenReport implements Automation<Counted> {
    @Override public Class<Counted> reads() { return Counted.class; }

    @Override public List<Told<?>> then(Entry<? extends Counted> cause, Scene scene) {
        var difference = cause.event().difference();
        if (difference.equals(Amount.NONE)) return List.of();
        return List.of(new Told<>(Discrepancy.of(DrugId.in(cause.book())), new Report(cause.line(), difference)));
    }
}
