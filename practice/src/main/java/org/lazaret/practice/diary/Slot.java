package org.lazaret.practice.diary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lazaret.core.journal.AccountId;

/// When someone is taken up, and for how long.
///
/// @param minutes from 5 to 480
public record Slot(LocalDateTime from, int minutes, AccountId vet) {
    boolean possible() { return minutes >= 5 && minutes <= 480; }

    boolean meets(Slot other) {
        return vet.equals(other.vet) && from.isBefore(other.until()) && other.from.isBefore(until());
    }

    public LocalDate day() { return from.toLocalDate(); }

    public LocalDateTime until() { return from.plusMinutes(minutes); }
}
