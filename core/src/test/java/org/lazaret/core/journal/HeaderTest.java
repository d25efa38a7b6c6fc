package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The line that stands in the clear before every body: one header, one line, and no second way to write it.
class HeaderTest {
    private static final KeyId KEY = new KeyId("0123456789abcdef".repeat(4));
    private static final Header FULL = new Header(1, "drugs.dispensed", Instant.parse("2026-01-05T09:08:00.000042Z"),
        new AccountId("tom"), new DeviceId("pc-1"), List.of(new SubjectId("rex"), new SubjectId("ann")),
        "drugregister/ketamine-100", List.of(new SiteId("hill-street")), "appointment visit/7", KEY);
    private static final Header BARE = new Header(1, "site.founded", Instant.parse("2024-02-29T23:59:59Z"),
        new AccountId("tom"), new DeviceId("pc-1"), List.of(), "", List.of(), "", KEY);

    @Test void a_header_is_one_line_of_json_with_its_fields_in_order() {
        assertThat(new String(FULL.line(), UTF_8)).isEqualTo(
            "{\"v\":1,\"kind\":\"drugs.dispensed\",\"at\":\"2026-01-05T09:08:00.000042Z\",\"by\":\"tom\","
                + "\"dev\":\"pc-1\",\"sub\":[\"rex\",\"ann\"],\"about\":\"drugregister/ketamine-100\","
                + "\"to\":[\"hill-street\"],\"why\":\"appointment visit/7\",\"key\":\"" + KEY.hex() + "\"}");
        assertThat(new String(BARE.line(), UTF_8)).isEqualTo(
            "{\"v\":1,\"kind\":\"site.founded\",\"at\":\"2024-02-29T23:59:59.000000Z\",\"by\":\"tom\",\"dev\":\"pc-1\","
                + "\"sub\":[],\"key\":\"" + KEY.hex() + "\"}");
    }

    @Test void a_line_reads_back_as_the_header_that_wrote_it() {
        assertThat(Header.parse(FULL.line())).isEqualTo(FULL);
        assertThat(Header.parse(BARE.line())).isEqualTo(BARE);
    }

    @Test void a_line_with_any_bit_turned_is_another_header_or_none() {
        for (var header : List.of(FULL, BARE)) {
            var line = header.line();
            for (int bit = 0; bit < line.length * 8; bit++) {
                var turned = line.clone();
                turned[bit / 8] ^= (byte) (1 << bit % 8);
                readsAsItselfOrNotAtAll(turned);
            }
        }
    }

    @Test void a_line_cut_anywhere_is_no_header() {
        for (int length = 0; length < FULL.line().length; length++) {
            var cut = java.util.Arrays.copyOf(FULL.line(), length);
            assertThatThrownBy(() -> Header.parse(cut)).isInstanceOf(DamagedHeader.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30T00:00:00.000000Z", "2024-02-29T24:00:00.000000Z",
        "2024-02-29T23:59:60.000000Z", "2024-02-29T23:59:59Z", "2024-02-29t23:59:59.000000z",
        "2024-02-29T23:59:59.0+00:00", "2024-02-29T23:59:59.0000000Z", "yesterday"}) void a_time_has_one_form(
            String time) {
        var line = new String(BARE.line(), UTF_8).replace("2024-02-29T23:59:59.000000Z", time).getBytes(UTF_8);

        assertThatThrownBy(() -> Header.parse(line)).isInstanceOf(DamagedHeader.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"about:''", "to:[]", "why:''"}) void what_is_absent_is_left_out(String empty) {
        var field = empty.replaceFirst("(\\w+):", "\"$1\":").replace('\'', '"');
        var line = new String(BARE.line(), UTF_8).replace(",\"key\"", "," + field + ",\"key\"").getBytes(UTF_8);

        assertThatThrownBy(() -> Header.parse(line)).isInstanceOf(DamagedHeader.class).hasMessageContaining("left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "a\nb", "é", "a\u007fb"}) void what_is_no_plain_letter_is_not_written(
        String name) {
        var header = new Header(1, "k", BARE.at(), new AccountId(name), BARE.dev(), List.of(), "", List.of(), "", KEY);

        assertThatThrownBy(header::line).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("by");
    }

    private static void readsAsItselfOrNotAtAll(byte[] line) {
        try {
            assertThat(new String(Header.parse(line).line(), UTF_8)).isEqualTo(new String(line, UTF_8));
        } catch (DamagedHeader damage) {
            assertThat(damage.offset()).isBetween(0, line.length);
        }
    }
}
