package org.lazaret.practice.visits;

import java.util.Optional;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.patients.AnimalId;

/// An animal of a visit and what it came for.
///
/// @param appointment empty if it was not expected
public record Guest(AnimalId animal, Purpose purpose, Optional<Appointment> appointment) {
    /// An appointment of the diary.
    ///
    /// @param number of the day's
    public record Appointment(DayId day, long number) {}
}
