package org.lazaret.group.cover;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Story;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.cover.Report.Line;
import org.lazaret.group.cover.Report.Topic;
import org.lazaret.group.cover.Reported.Hear;
import org.lazaret.group.cover.Reported.Read;
import org.lazaret.group.cover.Reported.ReportChanged;
import org.lazaret.group.cover.Reported.ReportHeard;
import org.lazaret.group.cover.Reported.ReportNotNewer;
import org.lazaret.group.cover.Reported.ReportRead;
import org.lazaret.group.cover.Reported.ReportUnknown;

/// The law of what comes home: counted once, never older, and read by somebody.
class ReportedTest {
    private static final SiteId MILL = new SiteId("mill-lane");
    private static final AccountId ANNA = new AccountId("anna");
    private static final Line SPRAIN = line(Topic.ASSESSMENT, "Sprain");
    private static final Line REST = line(Topic.PLAN, "Rest");
    private static final Line OWED = line(Topic.OWED, "£45.00");

    private static Line line(Topic topic, String text) {
        return new Line(topic, Instant.EPOCH, new Personal("Tom Price (7654321)"), new Personal(text));
    }

    private static Report report(long number, Line... lines) {
        return new Report("rex", "r1", number, Instant.EPOCH, Stream.of(lines).toList());
    }

    private static Story<Reported, Reported.Command, Reported.Event> story() { return Story.of(Reported.KIND); }

    @Test void what_is_told_stands_and_told_again_it_counts_once() {
        var story = story().when(new Hear(MILL, report(5, SPRAIN))).then(
            new ReportHeard(MILL, report(5, SPRAIN), true));
        story.when(new Hear(MILL, report(5, SPRAIN))).thenRefused(new ReportNotNewer(5, 5));
        story.when(new Hear(MILL, report(4, REST))).thenRefused(new ReportNotNewer(4, 5));
        story.when(new Hear(MILL, report(9, SPRAIN))).then();
    }

    @Test void what_is_added_is_news_and_what_is_paid_is_none() {
        var story = story().given(new ReportHeard(MILL, report(5, SPRAIN), true));
        story.when(new Hear(MILL, report(6, SPRAIN, OWED))).then(new ReportHeard(MILL, report(6, SPRAIN, OWED), false));
        story.when(new Hear(MILL, report(7, SPRAIN, REST))).then(new ReportHeard(MILL, report(7, SPRAIN, REST), true));
    }

    @Test void whoever_has_read_it_says_so_of_what_they_had_before_them() {
        var story = story().given(new ReportHeard(MILL, report(5, SPRAIN), true)).by(ANNA);
        story.when(new Read(4)).thenRefused(new ReportChanged());
        story.when(new Read(5)).then(new ReportRead(5, ANNA));
        story.when(new Read(5)).then();
        story.given(new ReportHeard(MILL, report(6, SPRAIN, OWED), false)).when(new Read(6)).then();
        story.given(new ReportHeard(MILL, report(7, SPRAIN, REST), true)).when(new Read(6)).thenRefused(
            new ReportChanged());
        story.when(new Read(7)).then(new ReportRead(7, ANNA));
    }

    @Test void nobody_reads_what_was_not_told() { story().when(new Read(1)).thenRefused(new ReportUnknown()); }

    @Test void an_older_report_after_a_newer_one_is_a_corrupt_book() {
        var later = List.of(new ReportHeard(MILL, report(5, SPRAIN), true), new ReportHeard(MILL, report(5, REST),
            true));
        assertThatThrownBy(() -> story().given(later.getFirst(), later.getLast())).isInstanceOf(
            CorruptBook.class).hasMessageContaining("report 5 comes after report 5");
    }
}
