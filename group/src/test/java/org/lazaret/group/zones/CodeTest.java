package org.lazaret.group.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CodeTest {
    private static final String ROOT = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final Code code = new Code(HexFormat.of().parseHex("fedcba9876543210fedcba98765432"),
        HexFormat.of().parseHex(ROOT.substring(0, 30)));

    @Test void it_is_read_as_it_was_written() {
        assertThat(Code.parse(code.text())).contains(code);
        assertThat(code.text()).matches("([0-9A-Z]{4}-){12}[0-9A-Z]");
        assertThat(ROOT).startsWith(code.root());
    }

    @Test void how_it_is_typed_is_all_the_same() {
        var typed = code.text().toLowerCase(java.util.Locale.ROOT).replace("-", " ").replace('0', 'o').replace('1',
            'l');
        assertThat(Code.parse(typed)).contains(code);
    }

    @Test void every_wrong_letter_shows() {
        var text = code.text().replace("-", "");
        for (int at = 0; at < text.length(); at++)
            for (var letter : LETTERS.toCharArray())
                if (letter != text.charAt(at))
                    assertThat(Code.parse(text.substring(0, at) + letter + text.substring(at + 1))).isEmpty();
    }

    /// Luhn's rule does not see the first and the last letter of the alphabet in each other's place.
    @Test void two_neighbours_in_each_others_place_show() {
        var text = code.text().replace("-", "");
        for (int at = 0; at + 1 < text.length(); at++) {
            char one = text.charAt(at);
            char two = text.charAt(at + 1);
            if (one == two || one + two == '0' + 'Z') continue;
            assertThat(Code.parse(text.substring(0, at) + two + one + text.substring(at + 2))).isEmpty();
        }
    }

    @Test void one_that_is_too_short_or_too_long_is_none() {
        assertThat(Code.parse("")).isEmpty();
        assertThat(Code.parse(code.text().substring(5))).isEmpty();
        assertThat(Code.parse(code.text() + "0")).isEmpty();
    }

    @Test void its_secret_gives_the_key_and_its_hash_does_not() {
        var other = new Code(new byte[15], code.hash());
        assertThat(other.key()).isNotEqualTo(code.key());
        assertThat(new Code(code.secret(), new byte[15]).key()).isEqualTo(code.key());
        assertThat(code.toString()).doesNotContain(code.text().substring(0, 4));
    }
}
