package org.lazaret.core.book;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Till.Closed;
import org.lazaret.core.book.Till.CountedShort;
import org.lazaret.core.book.Till.PaidIn;
import org.lazaret.core.book.Till.Pence;
import org.lazaret.core.book.Till.Spoken;
import org.lazaret.core.book.Till.Written;
import org.lazaret.core.journal.Subject;
import org.lazaret.core.journal.SubjectId;

/// How events stand in a journal: these bytes are read for ever.
class CodecTest {
    private static final SubjectId REX = new SubjectId("rex");
    private static final SubjectId TOM = new SubjectId("tom");
    private static final Spoken SPOKEN = new Spoken(TOM, List.of(REX, TOM));
    private static final CountedShort SHORT = new CountedShort(REX, Optional.of(SPOKEN), List.of(SPOKEN), 7);

    @Test void fields_stand_in_their_order_and_a_value_of_one_component_alone() {
        assertThat(json(new PaidIn(new Pence(5), Till.Method.CARD, new Pence(15)))).isEqualTo(
            "{\"amount\":5,\"method\":\"CARD\",\"balance\":15}");
    }

    @Test void times_stand_in_iso_8601() {
        var closed = new Closed(Instant.parse("2026-01-05T09:00:00.000001Z"), LocalDate.of(2026, 1, 5),
            LocalTime.of(9, 0),
            LocalDateTime.of(2026, 1, 5, 9, 0), OffsetDateTime.parse("2026-01-05T09:00+01:00"));

        assertThat(json(closed)).isEqualTo("""
            {"at":"2026-01-05T09:00:00.000001Z","day":"2026-01-05","time":"09:00","here":"2026-01-05T09:00",\
            "there":"2026-01-05T09:00+01:00"}""");
        assertThat(again(closed)).isEqualTo(closed);
    }

    @Test void lists_and_members_of_a_sealed_interface_stand_inside() {
        assertThat(json(SHORT)).isEqualTo("""
            {"clerk":"rex","note":{"Spoken":{"to":"tom","before":["rex","tom"]}},\
            "spoken":[{"to":"tom","before":["rex","tom"]}],"coins":7}""");
        assertThat(again(SHORT)).isEqualTo(SHORT);
    }

    @Test void what_is_absent_stays_absent() {
        var event = new CountedShort(REX, Optional.empty(), List.of(), Integer.MIN_VALUE);
        assertThat(json(event)).contains("\"note\":null,\"spoken\":[]");
        assertThat(again(event)).isEqualTo(event);
    }

    @Test void any_letter_may_be_said() {
        for (var text : List.of("", "\"\\\n\t\u0000", "Łódź · 日本 🐕", "null", "x".repeat(40_000))) {
            var event = new CountedShort(REX, Optional.of(new Written(new Personal(text), true)), List.of(), 0);
            assertThat(again(event)).isEqualTo(event);
        }
    }

    @Test void a_book_is_written_as_its_snapshot() {
        var till = new Till(new Pence(Long.MAX_VALUE), Optional.of(SPOKEN));
        assertThat(again(till)).isEqualTo(till);
    }

    @Test void a_whole_family_of_events_has_one_codec() {
        var codec = Codec.of(Till.Event.class);
        assertThat(codec.read(codec.write(SHORT))).isEqualTo(SHORT);
        assertThat(new String(codec.write(SHORT), UTF_8)).startsWith("{\"CountedShort\":{");
    }

    @Test void every_subject_in_an_event_is_found_in_order() {
        assertThat(Codec.of(CountedShort.class).subjects(SHORT)).containsExactly(REX, TOM, REX, TOM, TOM, REX, TOM);
        assertThat(Codec.of(PaidIn.class).subjects(new PaidIn(new Pence(1), Till.Method.CASH, new Pence(1)))).isEmpty();
    }

    @Test void whom_a_rooms_own_identifier_names_is_found_and_bears_no_words() {
        var codec = Codec.of(Meeting.class);
        var meeting = new Meeting(new Badge("rex"), TOM, List.of(new Badge("tom")));
        assertThat(codec.subjects(meeting)).containsExactly(REX, TOM, TOM);
        assertThat(codec.bearers(meeting)).containsExactly(TOM);
    }

    @Test void what_was_not_written_so_is_not_read() {
        refused("", "PaidIn");
        refused("{}", "PaidIn has null where amount belongs");
        refused("{\"amount\":5,\"method\":\"CARD\"}", "PaidIn has null where balance belongs");
        refused("{\"amount\":5,\"method\":\"CARD\",\"balance\":15,\"tip\":1}", "PaidIn is PROPERTY_NAME");
        refused("{\"method\":\"CARD\",\"amount\":5,\"balance\":15}", "PaidIn has method where amount belongs");
        refused("{\"amount\":\"5\",\"method\":\"CARD\",\"balance\":15}", "Pence.pence is VALUE_STRING");
        refused("{\"amount\":5.5,\"method\":\"CARD\",\"balance\":15}", "Pence.pence is VALUE_NUMBER_FLOAT");
        refused("{\"amount\":9223372036854775808,\"method\":\"CARD\",\"balance\":15}", "Pence.pence is too large");
        refused("{\"amount\":5,\"method\":\"CHEQUE\",\"balance\":15}", "PaidIn.method knows no CHEQUE");
        refused("{\"amount\":5,\"method\":null,\"balance\":15}", "PaidIn.method is VALUE_NULL");
        refused("{\"amount\":5,\"method\":\"CARD\",\"balance\":15} {}", "is followed by something else");
        refused("{\"amount\":5,\"method\":\"CARD\",\"balance\":15", "PaidIn");
    }

    @Test void a_type_that_does_not_last_is_named() {
        unfit(Fraction.class, "Fraction.part is a double");
        unfit(Loose.class, "Loose.all is a java.util.Map");
        unfit(Old.class, "Old.bytes is a byte[]");
        unfit(Inner.class, "Fraction.part is a double");
    }

    @Test void events_are_named_by_room_and_record() {
        assertThat(EventNames.of(Till.KIND).keySet()).containsExactly("till.paid-in", "till.counted-short",
            "till.closed");
    }

    private record Badge(String number) implements Subject {
        @Override public SubjectId subject() { return new SubjectId(number); }
    }
    private record Meeting(Badge who, SubjectId whose, List<Badge> others) {}
    private record Fraction(double part) {}
    private record Loose(Map<String, String> all) {}
    private record Old(byte[] bytes) {}
    private record Inner(long first, List<Optional<Fraction>> deep) {}

    private static void refused(String json, String why) {
        assertThatThrownBy(() -> Codec.of(PaidIn.class).read(json.getBytes(UTF_8))).isInstanceOf(
            CorruptBook.class).hasMessageContaining(why);
    }

    private static void unfit(Class<?> type, String why) {
        assertThatThrownBy(() -> Codec.of(type)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }

    private static String json(Object value) { return new String(codec(value).write(value), UTF_8); }

    private static Object again(Object value) { return codec(value).read(codec(value).write(value)); }

    @SuppressWarnings("unchecked") // an object's class is the class of what it is
    private static Codec<Object> codec(Object value) { return Codec.of((Class<Object>) value.getClass()); }
}
