package org.lazaret.practice.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Story;
import org.lazaret.core.book.Told;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Stamp;
import org.lazaret.practice.drugs.Discrepancy.Command;
import org.lazaret.practice.drugs.Discrepancy.Event;
import org.lazaret.practice.drugs.Discrepancy.Explain;
import org.lazaret.practice.drugs.Discrepancy.Explained;
import org.lazaret.practice.drugs.Discrepancy.NoSuchDiscrepancy;
import org.lazaret.practice.drugs.Discrepancy.Report;
import org.lazaret.practice.drugs.Discrepancy.Reported;
import org.lazaret.practice.drugs.DrugRegister.Counted;

/// A count that differs stands until it is explained, told as stories.
class DiscrepancyTest {
    private static final Amount SHORT = Amount.of("-0.2");
    private static final AccountId ANNA = new AccountId("anna");
    private static final DrugId KETAMINE = new DrugId("ketamine-100");

    @Test void what_is_reported_stands() {
        assertThat(story().when(new Report(3, SHORT)).then(new Reported(3, SHORT)).book().open()).containsExactly(3L);
    }

    @Test void what_is_reported_twice_stands_once_and_is_never_refused() {
        story().given(new Reported(3, SHORT)).when(new Report(3, SHORT)).then();
    }

    @Test void what_is_explained_stands_no_more() {
        var story = story().given(new Reported(3, SHORT), new Reported(5, SHORT)).when(new Explain(3, Cause.SPILT));
        assertThat(story.then(new Explained(3, Cause.SPILT)).book().open()).containsExactly(5L);
    }

    @Test void only_what_stands_is_explained() {
        story().given(new Reported(3, SHORT)).when(new Explain(4, Cause.SPILT)).thenRefused(new NoSuchDiscrepancy(4));
    }

    @Test void lines_that_contradict_each_other_are_found() {
        assertThatThrownBy(() -> story().given(new Reported(3, SHORT), new Reported(3, SHORT))).isInstanceOf(
            CorruptBook.class).hasMessageContaining("line 3");
        assertThatThrownBy(() -> story().given(new Explained(3, Cause.SPILT))).isInstanceOf(
            CorruptBook.class).hasMessageContaining("line 3");
    }

    @Test void a_count_that_differs_is_reported_and_one_that_agrees_is_not() {
        var automation = new WhenCountedShortThenReport();
        for (var differs : new String[]{"-0.001", "0.001"})
            assertThat(automation.then(counted(differs), new Nothing())).containsExactly(
                new Told<>(Discrepancy.of(KETAMINE), new Report(7, Amount.of(differs))));
        assertThat(automation.then(counted("0"), new Nothing())).isEmpty();
    }

    private static Entry<Counted> counted(String difference) {
        return new Entry<>(KETAMINE.register().about(), Optional.empty(), 7, 40, new Nothing().stamp(),
            new Counted(Amount.of(difference), ANNA, Amount.NONE));
    }

    private static Story<Discrepancy, Command, Event> story() { return Story.of(Discrepancy.KIND.blank()); }

    /// A scene in which every other book is blank.
    private record Nothing() implements Scene {
        @Override public Stamp stamp() {
            return new Stamp(Instant.parse("2026-01-05T09:00:00Z"), LocalDate.of(2026, 1, 5), ANNA,
                new DeviceId("desk-1"));
        }

        @Override public OffsetDateTime local() {
            return OffsetDateTime.parse("2026-01-05T09:00:00Z");
        }

        @Override public <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> book) {
            return book.kind().blank();
        }
    }
}
