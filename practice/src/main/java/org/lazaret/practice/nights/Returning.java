package org.lazaret.practice.nights;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.cover.Dispatch;
import org.lazaret.group.cover.Homeward;
import org.lazaret.group.cover.Parcel;
import org.lazaret.group.cover.Report;
import org.lazaret.group.cover.ReportsSent;
import org.lazaret.practice.visits.Visits;

/// Tells the practice of an animal what was found and done with it here, as soon as it is signed, and again whenever
/// something is added or paid.
///
/// It can be thrown away at any time: what was told is in the journal, and what was written since is found there.
public final class Returning {
    private static final Duration LATELY = Duration.ofDays(1);
    private static final int MOST_UNNOTED = 4_096;

    private final SiteId own;
    private final Marks marks;
    private final Secrets secrets;
    private final Changes changes;
    /// What may be news; of a home that has not shown where, until it has.
    private final Map<String, Admissions.Row> due = new LinkedHashMap<>();
    private long read = -1;

    public Returning(SiteId own, Marks marks, Secrets secrets, Changes changes) {
        this.own = own;
        this.marks = marks;
        this.secrets = secrets;
        this.changes = changes;
    }

    /// A report that says something that its home does not know.
    private record News(Report report, String mark) {}

    /// Sends one dispatch.
    ///
    /// @param desk of the site itself
    /// @param care how many entries the care journal has: what is told later has a larger number
    /// @return false when nothing waits, or the disk is full
    public boolean step(Desk desk, long care, Instant now) {
        var book = desk.read(Homeward.BOOK);
        if (book.homes().isEmpty()) return false;
        if (read < 0) read = book.upTo();
        follow(desk, now);
        for (var home : book.homes()) {
            var news = news(desk, home.site(), care);
            if (!news.isEmpty()) return send(desk, home.site(), news);
            if (home.used() < home.hatch().epoch()) return send(desk, home.site(), List.of());
        }
        return due.isEmpty() && read > book.upTo() + MOST_UNNOTED && note(desk, read, List.of());
    }

    /// What came from other sites and was written of, or moved, or paid.
    private void follow(Desk desk, Instant now) {
        for (var changed = changes.since(read); changed.next() > read; changed = changes.since(read)) {
            read = changed.next();
            owe(desk.look(Admissions.ofAnimals(changed.subjects().stream().map(SubjectId::name).toList())));
        }
        owe(desk.look(Admissions.touched(now.minus(LATELY))));
        owe(desk.look(Admissions.missed()));
    }

    private void owe(List<Admissions.Row> rows) { rows.forEach(row -> due.put(row.visit(), row)); }

    private List<News> news(Desk desk, SiteId home, long care) {
        var rows = due.values().stream().filter(row -> row.home().equals(home.name())).toList();
        var told = desk.look(ReportsSent.among(rows.stream().map(this::name).toList())).stream().collect(toMap(
            ReportsSent.Row::report, ReportsSent.Row::mark));
        var recounting = new Recounting(desk::look, Who.of(desk::look));
        var news = new ArrayList<News>();
        int bytes = 0;
        for (var row : rows) {
            if (bytes > Parcel.MOST_BYTES / 2) break;
            due.remove(row.visit());
            var visit = desk.look(Visits.of(row.visitId())).stream().findFirst();
            if (visit.isEmpty()) continue; // it was taken back
            var lines = recounting.of(visit.get(), row.animal(), row.client());
            var mark = marks.of(lines);
            if (lines.isEmpty() || mark.equals(told.get(name(row)))) continue;
            var report = new Report(row.cover(), name(row), care, row.at(), lines);
            if (bytes + report.size() > Parcel.MOST_BYTES && bytes > 0) {
                due.put(row.visit(), row);
                break;
            }
            bytes += report.size();
            news.add(new News(report, mark));
        }
        return news;
    }

    private String name(Admissions.Row row) { return marks.report(row.visit(), row.animal().name()); }

    /// Sent first and noted after: whoever fails between tells it twice, and that does no harm.
    private boolean send(Desk desk, SiteId home, List<News> news) {
        var sealed = new Dispatch(own, news.stream().map(News::report).toList()).seal(home, desk.read(
            Homeward.BOOK).home(home).orElseThrow().hatch(), secrets);
        var upTo = due.isEmpty() ? read : desk.read(Homeward.BOOK).upTo();
        return tell(desk, new Homeward.Send(home, sealed)) && (news.isEmpty() || note(desk, upTo, news.stream().map(
            each -> new Homeward.Told(each.report().name(), home, each.mark())).toList()));
    }

    private boolean note(Desk desk, long upTo, List<Homeward.Told> told) {
        return tell(desk, new Homeward.Note(upTo, told));
    }

    /// What is refused, as a full disk refuses it, is found again from what was noted last.
    private boolean tell(Desk desk, Homeward.Command command) {
        boolean told = desk.tell(Homeward.BOOK, command, new RequestId(
            "report-" + desk.fresh())).now().refusal().isEmpty();
        if (!told) read = -1;
        return told;
    }
}
