package org.lazaret.practice.diary.web;

import org.lazaret.practice.diary.Purpose;

/// What stands in the form of an appointment: chosen in the day, or typed before and refused.
///
/// @param time e.g. `09:15`; empty if none is chosen, as are `vet` and `animal`
public record Typed(String time, int minutes, String vet, String animal, Purpose purpose) {
    private static final int USUAL_MINUTES = 15;

    static Typed chosen(String time, String vet, String animal) {
        return new Typed(time, USUAL_MINUTES, vet, animal, Purpose.CONSULTATION);
    }
}
