package org.lazaret.practice.premises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.api.Test;
import org.lazaret.pages.Words;

/// Public holidays against the lists that governments publish.
class HolidaysTest {
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    /// A year as a government has it.
    ///
    /// @param weekend feasts that fall on a weekend and are made up for on another day of the list: no public holidays,
    /// and kept all the same
    private record Published(Part part, int year, String list, String weekend) {
        @Override public String toString() { return part + " " + year; }
    }

    static final List<Published> PUBLISHED = List.of(
        // https://www.gov.uk/bank-holidays
        new Published(Part.ENGLAND_AND_WALES, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28", "12-26"),
        new Published(Part.ENGLAND_AND_WALES, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28", "12-25 12-26"),
        new Published(Part.SCOTLAND, 2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
            "01-02 12-25 12-26"),
        new Published(Part.NORTHERN_IRELAND, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
            "12-26"),
        new Published(Part.NORTHERN_IRELAND, 2027, "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28",
            "12-25 12-26"),
        // https://www.citizensinformation.ie, Public holidays in Ireland
        new Published(Part.IRELAND, 2026, "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26", ""),
        new Published(Part.IRELAND, 2027, "01-01 02-01 03-17 03-29 05-03 06-07 08-02 10-25 12-25 12-26", ""),
        // https://www.rijksoverheid.nl, Officiële feestdagen
        new Published(Part.NETHERLANDS, 2027, "01-01 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26", ""),
        // https://www.nsw.gov.au/about-nsw/public-holidays
        new Published(Part.NEW_SOUTH_WALES, 2027,
            "01-01 01-26 03-26 03-27 03-28 03-29 04-25 04-26 06-14 10-04 12-25 12-26 12-27 12-28", ""),
        // https://business.vic.gov.au, Victorian public holidays 2026
        new Published(Part.VICTORIA, 2026,
            "01-01 01-26 03-09 04-03 04-04 04-05 04-06 04-25 06-08 09-25 11-03 12-25 12-26 12-28", ""),
        // https://www.wa.gov.au/service/employment/workplace-arrangements/public-holidays-western-australia
        new Published(Part.WESTERN_AUSTRALIA, 2027,
            "01-01 01-26 03-01 03-26 03-28 03-29 04-25 04-26 06-07 09-27 12-25 12-26 12-27 12-28", ""));

    @ParameterizedTest
    @FieldSource("PUBLISHED") void the_days_are_those_a_government_published(Published year) {
        var all = Holidays.of(year.part, LocalDate.of(year.year, 1, 1), LocalDate.of(year.year, 12, 31));
        var expected = Arrays.stream((year.list + " " + year.weekend).strip().split(" ")).sorted().toList();
        assertThat(all.stream().map(one -> MONTH_AND_DAY.format(one.day())).toList()).isEqualTo(expected);
    }

    @Test void what_falls_on_a_weekend_is_kept_and_its_substitute_says_that_it_is_one() {
        var days = Holidays.of(Part.ENGLAND_AND_WALES, LocalDate.of(2027, 12, 1), LocalDate.of(2028, 1, 31));
        assertThat(days).containsExactly(day("2027-12-25", "christmas", false), day("2027-12-26", "boxing-day", false),
            day("2027-12-27", "christmas", true), day("2027-12-28", "boxing-day", true),
            day("2028-01-01", "new-year", false), day("2028-01-03", "new-year", true));
    }

    /// Saint Brigid's is a Monday by law, the king's birthday a Saturday: nothing stands in for another day.
    @Test void a_day_that_the_law_itself_moves_is_no_substitute() {
        assertThat(Holidays.of(Part.IRELAND, LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29))).containsExactly(
            day("2028-02-07", "st-brigid", false));
        assertThat(Holidays.of(Part.IRELAND, LocalDate.of(2030, 2, 1), LocalDate.of(2030, 2, 28))).containsExactly(
            day("2030-02-01", "st-brigid", false));
        assertThat(Holidays.of(Part.NETHERLANDS, LocalDate.of(2031, 4, 20), LocalDate.of(2031, 4, 30))).containsExactly(
            day("2031-04-26", "kings-day", false));
    }

    @Test void the_first_and_the_last_day_asked_for_are_in_it_and_no_other_is() {
        var good = LocalDate.of(2027, 3, 26);
        assertThat(Holidays.of(Part.SCOTLAND, good, good)).containsExactly(day("2027-03-26", "good-friday", false));
        assertThat(Holidays.of(Part.SCOTLAND, good.plusDays(1), good.plusDays(3))).isEmpty();
    }

    /// As a reason it must fit a book, and one form field must not become two at a comma.
    @ParameterizedTest
    @EnumSource void every_holiday_has_a_name_in_both_languages(Part part) {
        for (var words : List.of(Words.english(), new Words(Locale.of("nl"))))
            for (var one : Holidays.of(part, LocalDate.of(2026, 1, 1), LocalDate.of(2046, 12, 31)))
                assertThat(words.say(Holidays.class, "holidays.substitute", words.say(Holidays.class,
                    one.name()))).hasSizeBetween(10, 60).doesNotContain(",");
    }

    private static Holiday day(String day, String name, boolean substitute) {
        return new Holiday(LocalDate.parse(day), "holiday." + name, substitute);
    }
}
