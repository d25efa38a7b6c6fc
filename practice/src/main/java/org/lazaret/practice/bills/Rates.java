package org.lazaret.practice.bills;

import static org.lazaret.practice.bills.Country.AUSTRALIA;
import static org.lazaret.practice.bills.Country.IRELAND;
import static org.lazaret.practice.bills.Country.NETHERLANDS;
import static org.lazaret.practice.bills.Country.UK;
import static org.lazaret.practice.bills.Sort.FOOD;
import static org.lazaret.practice.bills.Sort.GOODS;
import static org.lazaret.practice.bills.Sort.MEDICINE;
import static org.lazaret.practice.bills.Sort.SERVICE;
import static org.lazaret.practice.bills.Sort.TEST;
import static org.lazaret.practice.bills.Supply.GIVEN_HERE;
import static org.lazaret.practice.bills.Supply.TAKEN_HOME;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The rates of value added tax for pets, by country, by what is sold and how, each from a day on. A change of the law
/// is a new line. What only some customers get, such as medicines handed to an animal charity at no tax, is not in it.
///
/// Source: UK: Value Added Tax Act 1994, section 2. Ireland: Dáil written answer of 17 September 2025 (13.5 %,
/// companion animals' medicines not at 0 %); 23 % for what is taken home is general knowledge and to be checked.
/// Netherlands: Belastingdienst, "Diergeneesmiddelen" (9 % sold for further treatment, 21 % given during treatment).
/// Australia: A New Tax System (Goods and Services Tax) Act 1999.
public final class Rates {
    /// One rate of one country.
    private record Line(Country country, List<Sort> sorts, List<Supply> supplies, LocalDate from, Rate rate) {
        boolean covers(Country where, Sort sort, Supply supply) {
            return country == where && sorts.contains(sort) && supplies.contains(supply);
        }
    }

    private static final List<Sort> ALL = List.of(Sort.values());
    private static final List<Sort> THINGS = List.of(FOOD, GOODS);
    private static final List<Sort> MEDICINES = List.of(MEDICINE);
    private static final List<Sort> WORK = List.of(SERVICE, TEST);
    private static final List<Supply> HOWEVER = List.of(Supply.values());
    private static final List<Supply> HERE = List.of(GIVEN_HERE);
    private static final List<Supply> HOME = List.of(TAKEN_HOME);

    private static final List<Line> LINES = List.of(
        new Line(UK, ALL, HOWEVER, day("2011-01-04"), new Rate(2_000)),
        new Line(IRELAND, WORK, HOWEVER, day("2003-01-01"), new Rate(1_350)),
        new Line(IRELAND, MEDICINES, HERE, day("2003-01-01"), new Rate(1_350)),
        new Line(IRELAND, MEDICINES, HOME, day("2021-03-01"), new Rate(2_300)),
        new Line(IRELAND, THINGS, HOWEVER, day("2021-03-01"), new Rate(2_300)),
        new Line(NETHERLANDS, WORK, HOWEVER, day("2012-10-01"), new Rate(2_100)),
        new Line(NETHERLANDS, THINGS, HOWEVER, day("2012-10-01"), new Rate(2_100)),
        new Line(NETHERLANDS, MEDICINES, HERE, day("2012-10-01"), new Rate(2_100)),
        new Line(NETHERLANDS, MEDICINES, HOME, day("2012-10-01"), new Rate(600)),
        new Line(NETHERLANDS, MEDICINES, HOME, day("2019-01-01"), new Rate(900)),
        new Line(AUSTRALIA, ALL, HOWEVER, day("2000-07-01"), new Rate(1_000)));

    private Rates() {}

    /// The rate in force on a day; empty before the first that is known.
    public static Optional<Rate> on(LocalDate day, Country country, Sort sort, Supply supply) {
        return LINES.stream().filter(line -> line.covers(country, sort, supply) && !line.from.isAfter(day)).max(
            Comparator.comparing(Line::from)).map(Line::rate);
    }

    private static LocalDate day(String day) { return LocalDate.parse(day); }
}
