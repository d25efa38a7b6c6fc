package org.lazaret.core.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lazaret.core.book.Verdict.write;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Till.NothingToPay;
import org.lazaret.core.book.Till.PaidIn;
import org.lazaret.core.book.Till.Pay;
import org.lazaret.core.book.Till.PayWhatTheOtherHolds;
import org.lazaret.core.journal.AccountId;

/// What a story finds by itself, each tried on a book that does it wrong.
class StoryTest {
    private static final AccountId ANNA = new AccountId("anna");

    @Test void what_is_told_is_written_and_stands_in_the_book() {
        var story = Story.of(Till.KIND).given(paid(10, 10)).when(pay(5)).then(paid(5, 15));

        assertThat(story.book().balance()).isEqualTo(new Till.Pence(15));
    }

    @Test void another_event_than_the_story_tells_is_found() {
        assertThatThrownBy(() -> Story.of(Till.EMPTY).when(pay(5)).then(paid(5, 6))).isInstanceOf(AssertionError.class);
    }

    @Test void a_refusal_knows_who_was_refused() {
        Story.of(Till.EMPTY).by(ANNA).when(pay(0)).thenRefused(new NothingToPay(ANNA));
    }

    @Test void an_expected_event_must_fit_the_book() {
        assertThatThrownBy(() -> Story.of(Till.EMPTY).given(paid(10, 11))).isInstanceOf(CorruptBook.class);
    }

    @Test void other_books_stand_in_the_scene_and_the_rest_are_blank() {
        var other = Till.KIND.of("other");
        var there = Story.of(Till.EMPTY).given(paid(10, 10)).book();

        Story.of(Till.EMPTY).with(other, there).when(new PayWhatTheOtherHolds(other)).then(paid(10, 10));
        Story.of(Till.EMPTY).when(new PayWhatTheOtherHolds(other)).then(paid(0, 0));
    }

    @Test void the_scene_shows_the_day_in_london() {
        var seen = new Seen(Long.MIN_VALUE);

        Story.of(seen).at(Instant.parse("2026-06-30T23:30:00Z")).when(Seen.Look.DAY).then(new Seen.Saw(1));
        Story.of(seen).at(Instant.parse("2026-06-30T23:30:00Z")).when(Seen.Look.HOUR).then(new Seen.Saw(0));
    }

    @Test void a_book_that_decides_differently_the_second_time_is_found() {
        assertThatThrownBy(() -> Story.of(new Fickle(new AtomicLong())).when("?")).isInstanceOf(
            AssertionError.class).hasMessageContaining("the same book decides the same");
    }

    @Test void an_event_that_a_journal_cannot_hold_is_found() {
        assertThatThrownBy(() -> Story.of(new Heavy()).given(new Heavy.Weighed(4.2))).isInstanceOf(
            IllegalArgumentException.class).hasMessageContaining("Weighed.kilograms");
    }

    @Test void a_snapshot_that_does_not_give_the_book_back_is_found() {
        var kind = new Kind<>("growing", new Growing(1), String.class, Seen.Saw.class, Kind.Key.SITE,
            Kind.Size.SNAPSHOT);

        assertThatThrownBy(() -> Story.of(kind).given(new Seen.Saw(2))).isInstanceOf(
            AssertionError.class).hasMessageContaining("what a snapshot gives back");
    }

    private static Pay pay(long pence) { return new Pay(new Till.Pence(pence), Till.Method.CASH); }

    private static PaidIn paid(long pence, long balance) {
        return new PaidIn(new Till.Pence(pence), Till.Method.CASH, new Till.Pence(balance));
    }

    record Seen(long value) implements Book<Seen, Seen.Look, Seen.Saw> {
        enum Look { DAY, HOUR }
        record Saw(long value) {}

        @Override public Verdict<Saw> decide(Look look, Scene scene) {
            return write(new Saw(switch (look) {
                case DAY -> scene.stamp().day().getDayOfMonth();
                case HOUR -> scene.local().getHour();
            }));
        }

        @Override public Seen after(Saw saw) { return new Seen(saw.value()); }
    }

    record Fickle(AtomicLong asked) implements Book<Fickle, String, Fickle.Said> {
        record Said(long times) {}

        @Override public Verdict<Said> decide(String command, Scene scene) {
            return write(new Said(asked.incrementAndGet()));
        }

        @Override public Fickle after(Said event) { return this; }
    }

    record Growing(long seen) implements Book<Growing, String, Seen.Saw> {
        Growing {
            seen++;
        }

        @Override public Verdict<Seen.Saw> decide(String command, Scene scene) { return write(); }

        @Override public Growing after(Seen.Saw saw) { return new Growing(saw.value()); }
    }

    record Heavy() implements Book<Heavy, String, Heavy.Weighed> {
        record Weighed(double kilograms) {}

        @Override public Verdict<Weighed> decide(String command, Scene scene) { return write(); }

        @Override public Heavy after(Weighed event) { return this; }
    }
}
