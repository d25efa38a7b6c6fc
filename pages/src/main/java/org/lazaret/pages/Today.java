package org.lazaret.pages;

import java.time.LocalDate;
import java.time.LocalTime;

/// What the calendar and the clock on the wall of a place show just now.
public record Today(LocalDate day, LocalTime time) {}
