package org.lazaret.practice.visits;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Day;
import org.lazaret.practice.diary.Day.Arrived;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.visits.Visit.Arrive;

/// Who was expected and is here has a visit from the same moment: a new one, or that of the owner's other animals of
/// the day, if those are still waiting or being seen.
public final class WhenArrivedThenBeginVisit implements Automation<Arrived> {
    @Override public Class<Arrived> reads() { return Arrived.class; }

    @Override public List<Told<?>> then(Entry<? extends Arrived> cause, Scene scene) {
        var day = DayId.in(cause.book());
        var number = cause.event().number();
        var one = scene.read(day.book()).find(number).orElseThrow();
        var guest = new Guest(one.booking().animal(), one.booking().purpose(),
            Optional.of(new Guest.Appointment(day, number)));
        var visit = joined(day, one.booking().owner(), scene).orElseGet(
            () -> fresh(day, cause, scene));
        return List.of(new Told<>(visit.book(), new Arrive(guest, one.booking().owner(), one.slot().vet())));
    }

    /// The one named for the appointment; another if that went on without this animal, whose first arrival was taken
    /// back.
    private static VisitId fresh(DayId day, Entry<? extends Arrived> cause, Scene scene) {
        var visit = VisitId.of(day, cause.event().number());
        return scene.read(visit.book()).animals().isEmpty() ? visit : visit.again(cause.line());
    }

    private static Optional<VisitId> joined(DayId day, ClientId owner, Scene scene) {
        return scene.read(day.book()).of(owner).stream().map(Day.Appointment::number).map(
            number -> VisitId.of(day, number)).filter(visit -> scene.read(visit.book()).takesMore()).findFirst();
    }
}
