package org.lazaret.practice.diary.web;

import java.time.LocalDate;

/// An appointment as addresses name it.
///
/// @param number of the day's
record At(LocalDate day, long number) {}
