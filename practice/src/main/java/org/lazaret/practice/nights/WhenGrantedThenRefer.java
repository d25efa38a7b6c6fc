package org.lazaret.practice.nights;

import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.nights.Inquiry.RecordGranted;

/// A record that another site asked for and is lent is lent as with any referral, from the same moment; one that is
/// lent there already is not lent twice.
public final class WhenGrantedThenRefer implements Automation<RecordGranted> {
    @Override public Class<RecordGranted> reads() { return RecordGranted.class; }

    @Override public List<Told<?>> then(Entry<? extends RecordGranted> cause, Scene scene) {
        var granted = cause.event();
        return granted.anew()
            ? List.of(new Told<>(Referral.of(granted.animal()), new Referral.Refer(granted.animal(), granted.to(),
                granted.until(), granted.reason())))
            : List.of();
    }
}
