package org.lazaret.drill.attacks;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;

/// A word is found in every form a thief would try, and not where it is not.
class CanariesTest {
    private static final String PHONE = "07700 900123";
    private static final String NAME = "Ottilie Ashworth";
    private final Canaries canaries = new Canaries(List.of(PHONE, NAME, "Zoë Brontë-Featherstone"));

    @Test void a_word_is_found_as_text_in_three_encodings() {
        assertThat(canaries.in(("tel " + PHONE).getBytes(UTF_8))).containsExactly(PHONE);
        assertThat(canaries.in(("tel " + PHONE).getBytes(UTF_16LE))).containsExactly(PHONE);
        assertThat(canaries.in(("Zoë Brontë-Featherstone").getBytes(UTF_16BE))).hasSize(1);
    }

    @Test void a_word_is_found_in_base64_wherever_it_begins() {
        for (var before = 0; before < 7; before++) {
            var text = ("x".repeat(before) + NAME + " lives here").getBytes(UTF_8);

            assertThat(canaries.in(Base64.getEncoder().encode(text))).as("after %d", before).containsExactly(NAME);
        }
    }

    @Test void a_word_is_found_in_hexadecimal() {
        var text = (". " + NAME).getBytes(UTF_8);

        assertThat(canaries.in(HexFormat.of().formatHex(text).getBytes(UTF_8))).containsExactly(NAME);
        assertThat(canaries.in(HexFormat.of().withUpperCase().formatHex(text).getBytes(UTF_8))).containsExactly(NAME);
    }

    @Test void a_word_is_found_in_what_is_packed_in_the_middle_of_a_file() {
        var packed = new ByteArrayOutputStream();
        try {
            packed.write(new byte[777]);
            var gzip = new GZIPOutputStream(packed);
            gzip.write(NAME.repeat(20).getBytes(UTF_8));
            gzip.finish();
            var zlib = new DeflaterOutputStream(packed);
            zlib.write(PHONE.repeat(20).getBytes(UTF_8));
            zlib.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(canaries.in(packed.toByteArray())).containsExactly(PHONE, NAME);
    }

    @Test void a_word_at_the_very_end_or_alone_is_found() {
        assertThat(canaries.in(NAME.getBytes(UTF_8))).containsExactly(NAME);
        assertThat(canaries.in(("..." + NAME).getBytes(UTF_8))).containsExactly(NAME);
    }

    @Test void nothing_is_found_where_nothing_is() {
        var chance = new Chance(5);
        var noise = new byte[300_000];
        for (var at = 0; at < noise.length; at++) noise[at] = (byte) chance.below(256);

        assertThat(canaries.in(noise)).isEmpty();
        assertThat(canaries.in("07700 900124".getBytes(UTF_8))).isEmpty();
        assertThat(canaries.in(new byte[3])).isEmpty();
    }

    @Test void a_word_too_short_to_be_sure_of_is_not_taken() {
        assertThatThrownBy(() -> new Canaries(List.of("Rex"))).hasMessageContaining("9 letters");
    }
}
