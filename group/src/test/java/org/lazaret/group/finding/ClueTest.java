package org.lazaret.group.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.group.finding.Clue.Sort;

/// One number is one text at every site, however it was typed; what is not whole is none.
class ClueTest {
    @ParameterizedTest
    @CsvSource({"Europe/London,01632 960100,+441632960100", "Europe/London,(01632) 960-100,+441632960100",
        "Europe/London,+44 (0)1632 960100,+441632960100", "Europe/London,0044 1632 960100,+441632960100",
        "Europe/London,+44 01632 960100,+441632960100", "Europe/London,07700 900123 (her mother),+447700900123",
        "Europe/London,016977 2123,+44169772123", "Europe/Dublin,01 234 5678,+35312345678",
        "Europe/Dublin,087 123 4567,+353871234567", "Europe/Dublin,00 44 1632 960100,+441632960100",
        "Europe/Amsterdam,06-12345678,+31612345678", "Europe/Amsterdam,020 123 4567,+31201234567",
        "Australia/Sydney,0412 345 678,+61412345678", "Australia/Perth,(08) 5550 1234,+61855501234",
        "Australia/Sydney,0011 44 1632 960100,+441632960100", "Europe/London,+49 30 901820,+4930901820",
        "Europe/Berlin,+44 1632 960100,+441632960100"}) void a_phone_number_is_written_in_full(String zone,
            String typed,
            String full) {
        assertThat(Clue.typed(typed, Dialling.at(ZoneId.of(zone)))).contains(new Clue(Sort.PHONE, full));
    }

    @ParameterizedTest
    @CsvSource({"Europe/London,960100", "Europe/London,0163296", "Europe/London,01632 960100 960101",
        "Europe/Amsterdam,06-1234567", "Australia/Sydney,0412 345", "Europe/Berlin,030 901820", "Europe/London,+44",
        "Europe/London,0", "Europe/London,+", "Europe/London,Ann", "Europe/London,ann@hill", "Europe/London,@hill.vet",
        "Europe/London,90018200000000", "Europe/London,00 0 1632 960100"}) void what_is_not_whole_is_none(String zone,
            String typed) {
        assertThat(Clue.typed(typed, Dialling.at(ZoneId.of(zone)))).isEmpty();
    }

    @Test void an_e_mail_address_is_in_small_letters_and_a_chip_is_its_digits() {
        assertThat(Clue.typed(" Ann.Long@Hill.Example ", Dialling.UK)).contains(new Clue(Sort.EMAIL,
            "ann.long@hill.example"));
        assertThat(Clue.typed("900 182 000 000 001", Dialling.UK)).contains(new Clue(Sort.CHIP, "900182000000001"));
        assertThat(Clue.typed("9001820001", Dialling.UK)).contains(new Clue(Sort.CHIP, "9001820001"));
        assertThat(Clue.email("a".repeat(250) + "@b.vet")).isEqualTo(Optional.empty());
    }

    @Test void nobody_prints_it_by_accident() {
        assertThat(new Clue(Sort.PHONE, "+441632960100")).hasToString("PHONE •");
    }
}
