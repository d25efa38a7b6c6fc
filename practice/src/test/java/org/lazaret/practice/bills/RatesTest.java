package org.lazaret.practice.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rates as the taxman publishes them, and the tax in a price as a calculator works it out.
class RatesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-01-05 UK SERVICE GIVEN_HERE,20
        2026-01-05 UK MEDICINE TAKEN_HOME,20
        2026-01-05 UK FOOD TAKEN_HOME,20
        2026-01-05 IRELAND SERVICE GIVEN_HERE,13.5
        2026-01-05 IRELAND MEDICINE GIVEN_HERE,13.5
        2026-01-05 IRELAND MEDICINE TAKEN_HOME,23
        2026-01-05 NETHERLANDS SERVICE GIVEN_HERE,21
        2026-01-05 NETHERLANDS MEDICINE GIVEN_HERE,21
        2026-01-05 NETHERLANDS MEDICINE TAKEN_HOME,9
        2018-12-31 NETHERLANDS MEDICINE TAKEN_HOME,6
        2026-01-05 NETHERLANDS TEST TAKEN_HOME,21
        2026-01-05 AUSTRALIA GOODS TAKEN_HOME,10""") void a_rate_is_that_of_its_day(String what, String rate) {
        var part = what.split(" ");
        var found = Rates.on(LocalDate.parse(part[0]), Country.valueOf(part[1]), Sort.valueOf(part[2]),
            Supply.valueOf(part[3]));
        assertThat(found).map(Rate::toString).contains(rate + " %");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2000,120.00,20.00
        2000,45.00,7.50
        2000,0.03,0.01
        2000,0.02,0.00
        900,10.90,0.90
        1350,113.50,13.50
        1000,0.55,0.05
        2000,-12.00,-2.00""") void the_tax_in_a_price_is_rounded_to_a_penny(int hundredths, String gross, String tax) {
        assertThat(new Rate(hundredths).within(Money.of(gross))).isEqualTo(Money.of(tax));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2010-12-31,UK
        2000-06-30,AUSTRALIA""") void before_the_first_that_is_known_there_is_none(
        LocalDate day, Country country) {
        assertThat(Rates.on(day, country, Sort.SERVICE, Supply.GIVEN_HERE)).isEmpty();
    }
}
