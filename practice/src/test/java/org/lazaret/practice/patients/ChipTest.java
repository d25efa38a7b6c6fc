package org.lazaret.practice.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.core.world.Chance;
import org.lazaret.practice.patients.Animal.ChipLength;
import org.lazaret.practice.patients.Animal.ChipPrefix;
import org.lazaret.practice.patients.Animal.ChipTooLarge;

/// Numbers of microchips, held against the 64 bits that a reader gets from one by ISO 11784.
class ChipTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789", "900000000000000", "998274877906943", "826098100000001",
        "004000000000000", "894274877906943", "528140000123456",
        "040098100000001"}) void what_a_reader_can_show_is_taken(String number) {
        assertThat(Chip.fault(number)).isEmpty();
    }

    @Test void another_length_is_told_with_the_length() {
        for (var wrong : List.of("1", "12345678901234", "1234567890123456", "123456789", "12345678901"))
            assertThat(Chip.fault(wrong)).contains(new ChipLength(wrong.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"98100000000000A", "9810000 0000001", "٩٨١٠٠٠٠٠٠٠٠٠٠٠١",
        "98100000000000 "}) void what_is_no_digit_is_no_chip(String number) {
        assertThat(Chip.fault(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "003", "005", "825", "827", "895", "899",
        "999"}) void a_prefix_of_no_country_and_no_maker_is_told(String prefix) {
        assertThat(Chip.fault(prefix + "000000000001")).contains(new ChipPrefix(prefix));
    }

    @Test void a_number_that_does_not_fit_in_38_bits_is_told() {
        assertThat(Chip.fault("981274877906944")).contains(new ChipTooLarge());
        assertThat(Chip.fault("981999999999999")).contains(new ChipTooLarge());
    }

    @Test void as_many_prefixes_are_countries_as_iso_3166_1_has() {
        var countries = 0;
        for (var prefix = 0; prefix < 900; prefix++)
            if (Chip.fault("%03d000000000001".formatted(prefix)).isEmpty()) countries++;
        assertThat(countries).isEqualTo(249);
    }

    @Test void any_chip_of_a_maker_is_read_as_its_bits_say() {
        var chance = new Chance(11);
        for (var run = 0; run < 10_000; run++) {
            var maker = 900 + chance.below(99);
            var national = chance.next() & ((1L << 38) - 1);
            assertThat(Chip.fault("%03d%012d".formatted(maker, national))).isEmpty();
            var beyond = (1L << 38) + Math.floorMod(chance.next(), 999_999_999_999L - (1L << 38));
            assertThat(Chip.fault("%03d%012d".formatted(maker, beyond))).contains(new ChipTooLarge());
        }
    }
}
