package org.lazaret.group.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.people.Outbox.Posted;
import org.lazaret.group.people.Outbox.Send;

/// Whom this site owes a letter, and how many go into an entry.
class OutboxTest {
    private static final SiteId NIGHT = new SiteId("night-owl");
    private static final SiteId MILL = new SiteId("mill-lane");
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    @Test void a_site_is_told_once_and_again_when_things_changed_or_after_a_while() {
        var told = new Outbox(List.of()).after(new Posted(NIGHT, NINE, "as-it-was", List.of("sealed")));
        assertThat(told.owes(NIGHT, "as-it-was", NINE)).isFalse();
        assertThat(told.owes(NIGHT, "as-it-is", NINE)).isTrue();
        assertThat(told.owes(MILL, "as-it-was", NINE)).isTrue();
        assertThat(told.owes(NIGHT, "as-it-was", NINE.plus(Outbox.EVERY))).isTrue();
        assertThat(told.owes(NIGHT, "as-it-was", NINE.plus(Outbox.EVERY).minus(Duration.ofSeconds(1)))).isFalse();
    }

    @Test void many_letters_go_in_several_entries_and_nobody_is_news_too() {
        var long1 = "a".repeat(20_000);
        var long2 = "b".repeat(20_000);
        Story.of(Outbox.KIND).when(new Send(NIGHT, "mark", List.of(long1, long2, "c"))).then(
            new Posted(NIGHT, NINE, "mark", List.of(long1)), new Posted(NIGHT, NINE, "mark", List.of(long2, "c")));
        Story.of(Outbox.KIND).when(new Send(NIGHT, "mark", List.of())).then(new Posted(NIGHT, NINE, "mark",
            List.of()));
    }

    @Test void the_newest_of_each_site_counts() {
        var outbox = Stream.of("one", "two").map(mark -> new Posted(NIGHT, NINE, mark, List.of())).reduce(new Outbox(
            List.of()), (book, event) -> book.after(event), (_, last) -> last);
        assertThat(outbox.last()).containsExactly(new Outbox.Last(NIGHT, NINE, "two"));
    }
}
