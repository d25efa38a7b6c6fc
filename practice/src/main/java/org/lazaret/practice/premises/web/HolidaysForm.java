package org.lazaret.practice.premises.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.lazaret.practice.premises.Special;

/// The days that are to be closed, each with what it is called, as the page offered them.
record HolidaysForm(List<LocalDate> day, List<String> reason) {
    List<Special> closed() {
        return IntStream.range(0, Math.min(day.size(), reason.size())).mapToObj(
            line -> new Special(day.get(line), List.of(), reason.get(line))).toList();
    }
}
