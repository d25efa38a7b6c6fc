package org.lazaret.practice.nights;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.nights.Inquiry.RecordGranted;
import org.lazaret.practice.staff.Employee;

/// A record that another site asked for and is lent is lent as with any referral, from the same moment; one that is
/// lent there already is not lent twice. What a person lends counts no more among what that site may ask in a day; what
/// goes by itself does, or an intruder there could have one record after the other.
public final class WhenGrantedThenRefer implements Automation<RecordGranted> {
    @Override public Class<RecordGranted> reads() { return RecordGranted.class; }

    @Override public List<Told<?>> then(Entry<? extends RecordGranted> cause, Scene scene) {
        var granted = cause.event();
        var told = new ArrayList<Told<?>>();
        if (granted.anew())
            told.add(new Told<>(Referral.of(granted.animal()), new Referral.Refer(granted.animal(), granted.to(),
                granted.until(), granted.reason())));
        if (!granted.by().equals(Employee.SITE))
            told.add(new Told<>(Allowance.of(granted.to()), new Allowance.Free(question(cause, scene))));
        return List.copyOf(told);
    }

    private static String question(Entry<? extends RecordGranted> cause, Scene scene) {
        return scene.read(Inquiry.of(cause.subject().orElseThrow())).asked().getFirst().name();
    }
}
