package org.lazaret.practice.premises;

import java.time.LocalDate;

/// A day on which a whole country or a part of it is free.
///
/// @param name what it is called in the room's words, e.g. `holiday.boxing-day`
/// @param substitute whether it is a working day that is free because the feast itself falls on a weekend
public record Holiday(LocalDate day, String name, boolean substitute) {}
