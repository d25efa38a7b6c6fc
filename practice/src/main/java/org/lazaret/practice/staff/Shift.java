package org.lazaret.practice.staff;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// A time of each week at which somebody works.
///
/// @param day on which it begins
/// @param until later the same day, else the next morning; at that minute it is over
public record Shift(DayOfWeek day, LocalTime from, LocalTime until) {}
