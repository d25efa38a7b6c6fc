package org.lazaret.practice.diary.web;

import java.time.LocalDate;
import java.time.LocalTime;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.diary.Day.Agree;
import org.lazaret.practice.diary.Day.SqueezeIn;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.Slot;
import org.lazaret.practice.patients.AnimalId;

/// What is typed to agree on an appointment of a day.
record BookingForm(LocalTime time, int minutes, AccountId vet, AnimalId animal, Purpose purpose) {
    Agree agree(LocalDate day) { return new Agree(slot(day), animal, purpose); }

    SqueezeIn squeezeIn(LocalDate day) { return new SqueezeIn(slot(day), animal, purpose); }

    Typed typed() { return new Typed(time.toString(), minutes, vet.name(), animal.name(), purpose); }

    private Slot slot(LocalDate day) { return new Slot(day.atTime(time), minutes, vet); }
}
