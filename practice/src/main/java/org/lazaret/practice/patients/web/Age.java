package org.lazaret.practice.patients.web;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.lazaret.pages.Words;

/// How old an animal is, as people say it: in weeks while they are few, then in months, then in years.
record Age(LocalDate born, LocalDate on) {
    private static final int FEW_WEEKS = 16;
    private static final int FEW_MONTHS = 24;

    String text(Words words) {
        var weeks = ChronoUnit.WEEKS.between(born, on);
        var age = Period.between(born, on);
        if (weeks < FEW_WEEKS) return said("weeks", weeks, words);
        if (age.toTotalMonths() < FEW_MONTHS) return said("months", age.toTotalMonths(), words);
        var years = said("years", age.getYears(), words);
        return age.getMonths() == 0 ? years : years + " " + said("months", age.getMonths(), words);
    }

    private static String said(String unit, long count, Words words) {
        return words.say(Age.class, "age." + unit + (count == 1 ? "-one" : ""), count);
    }
}
