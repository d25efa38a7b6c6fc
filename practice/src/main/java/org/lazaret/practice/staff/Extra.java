package org.lazaret.practice.staff;

import java.time.LocalDate;
import java.time.LocalTime;

/// A time of one day at which somebody works beside their week: for a colleague who is ill, or on a bank holiday.
///
/// @param until later the same day, else the next morning
public record Extra(LocalDate day, LocalTime from, LocalTime until) {}
