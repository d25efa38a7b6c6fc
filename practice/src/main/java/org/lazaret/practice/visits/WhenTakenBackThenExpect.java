package org.lazaret.practice.visits;

import java.util.List;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.diary.Day.WithdrawArrival;
import org.lazaret.practice.visits.Visit.TakenBack;

/// Who was put down as here by mistake is expected again.
public final class WhenTakenBackThenExpect implements Automation<TakenBack> {
    @Override public Class<TakenBack> reads() { return TakenBack.class; }

    @Override public List<Told<?>> then(Entry<? extends TakenBack> cause, Scene scene) {
        return cause.event().guest().appointment().<List<Told<?>>>map(
            appointment -> List.of(
                new Told<>(appointment.day().book(), new WithdrawArrival(appointment.number())))).orElse(List.of());
    }
}
