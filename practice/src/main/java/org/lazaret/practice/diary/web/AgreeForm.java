package org.lazaret.practice.diary.web;

import java.time.LocalDate;
import java.time.LocalTime;
import org.lazaret.core.journal.AccountId;
import org.lazaret.practice.diary.Day.Agree;
import org.lazaret.practice.diary.Purpose;
import org.lazaret.practice.diary.Slot;
import org.lazaret.practice.patients.AnimalId;

/// What is typed to agree on an appointment of a day.
record AgreeForm(LocalTime time, int minutes, AccountId vet, AnimalId animal, Purpose purpose) {
    Agree on(LocalDate day) { return new Agree(new Slot(day.atTime(time), minutes, vet), animal, purpose); }
}
