package org.lazaret.practice.diary.web;

import java.time.LocalTime;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.Purpose;

/// What stands in the form of an appointment: chosen in the day, or typed before and refused.
///
/// @param time e.g. `09:15`; empty if none is chosen, as are `vet` and `animal`
public record Typed(String time, int minutes, String vet, String animal, Purpose purpose) {
    static final int USUAL_MINUTES = 15;

    /// One that is to be booked anew, at a time that is still to be chosen.
    static Typed again(Appointments.Row row) {
        return new Typed("", (int) row.minutes(), row.vet().name(), row.animal().name(), row.purpose());
    }

    /// The same at another time, with whom that is free.
    Typed at(LocalTime start, AccountId free) {
        return new Typed(start.toString(), minutes, free.name(), animal, purpose);
    }

    /// As the query of a link to the day in which it is chosen.
    ///
    /// @see Choosing
    String query() {
        return "?time=%s&vet=%s&animal=%s&minutes=%d&purpose=%s".formatted(time, vet, animal, minutes, purpose);
    }
}
