package org.lazaret.practice.premises;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The public holidays of a part of a country, as the library Jollyday reckons them and corrected where it is wrong.
///
/// Source: gov.uk/bank-holidays; Organisation of Working Time Act 1997 (Ireland), second schedule; Algemene
/// termijnenwet (Netherlands), article 3; fairwork.gov.au, list of public holidays.
public final class Holidays {
    /// Feasts that are kept on their own day too when a working day is free in their place.
    private static final Set<String> OWN_DAY_TOO = Set.of("NEW_YEAR", "2ND_JANUARY", "CHRISTMAS", "BOXING_DAY");
    /// Where the law gives a working day in place of a weekend's, instead of naming the day.
    private static final Set<String> SUBSTITUTING = Set.of("gb", "au");
    /// What the library has and the law has not: days that only banks, schools or the state's own staff are free.
    private static final Map<Part, Set<String>> NOT_PUBLIC = Map.of(
        Part.IRELAND, Set.of("christian.EASTER"),
        Part.NEW_SOUTH_WALES, Set.of("BANK_HOLIDAY"),
        Part.SOUTH_AUSTRALIA, Set.of("PROCLAMATION"),
        Part.TASMANIA, Set.of("christian.EASTER_SATURDAY", "christian.EASTER", "christian.EASTER_TUESDAY"),
        Part.WESTERN_AUSTRALIA, Set.of("christian.EASTER_SATURDAY"));

    private Holidays() {}

    /// Those of some days, by date, one a day.
    ///
    /// @param until the last day
    public static List<Holiday> of(Part part, LocalDate from, LocalDate until) {
        var days = new TreeMap<LocalDate, Holiday>();
        var calendar = HolidayManager.getInstance(ManagerParameters.create(part.country()));
        for (var year = from.getYear(); year <= until.getYear(); year++)
            calendar.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, part.within()).stream().filter(
                one -> !NOT_PUBLIC.getOrDefault(part, Set.of()).contains(one.getPropertiesKey())).flatMap(
                    one -> days(one, part)).forEach(one -> days.merge(one.day(), one, Holidays::first));
        return days.values().stream().filter(
            one -> !one.day().isBefore(from) && !one.day().isAfter(until)).toList();
    }

    private static Stream<Holiday> days(de.focus_shift.jollyday.core.Holiday one, Part part) {
        var key = one.getPropertiesKey();
        var name = "holiday." + key.replace("christian.", "").replace('_', '-').toLowerCase(Locale.ROOT);
        var moved = one.getObservedDate().map(
            day -> new Holiday(day, name, SUBSTITUTING.contains(part.country())));
        var itself = new Holiday(one.getActualDate(), name, false);
        return moved.map(day -> OWN_DAY_TOO.contains(key) ? Stream.of(itself, day) : Stream.of(day)).orElseGet(
            () -> Stream.of(itself));
    }

    /// Of two on one day the feast itself, else the one whose name comes first: whatever the order they come in.
    private static Holiday first(Holiday one, Holiday other) {
        if (one.substitute() != other.substitute()) return one.substitute() ? other : one;
        return one.name().compareTo(other.name()) <= 0 ? one : other;
    }
}
