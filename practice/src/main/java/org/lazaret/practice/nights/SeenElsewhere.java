package org.lazaret.practice.nights;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.site.Reason;
import org.lazaret.group.cover.Reports;
import org.lazaret.group.cover.Summaries;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Chapter;
import org.lazaret.practice.patients.Told;

/// Where else an animal was seen, in its history: at the site that covers this one; and from which site it came here.
public final class SeenElsewhere implements Chapter {
    /// Why someone reads about an animal, or its owner: it was seen elsewhere, and nobody has read of that here, or it
    /// was told or read within a day.
    public static final Reason REASON = new Reason("night", """
        select asked.whom, report.book, heard as since from asked cross join report on report.subject = asked.whom
            where unread or heard >= ? or read_at >= ?
        union all
        select asked.whom, report.book, heard as since from asked cross join animal_owner on owner = asked.whom
            cross join report on report.subject = animal_owner.subject where unread or heard >= ? or read_at >= ?""",
        List.of(Duration.ofDays(-1), Duration.ofDays(-1), Duration.ofDays(-1), Duration.ofDays(-1)));

    /// What is said of it.
    public enum Line { SEEN, SEEN_BY, CAME_FROM }

    @Override public List<Told> of(AnimalId animal, int most, Rows rows) {
        var reports = rows.look(Reports.of(animal.subject(), most)).stream().map(SeenElsewhere::seen);
        var came = rows.look(Admissions.ofAnimals(List.of(animal.name()))).reversed().stream().limit(1).map(
            row -> came(row, rows));
        return Stream.concat(reports, came).toList();
    }

    /// Its page.
    public static String path(Reports.Row report) { return "/nights/" + report.subject().name() + "/" + report.name(); }

    private static Told seen(Reports.Row report) {
        var what = report.by().text().isBlank() ? Line.SEEN : Line.SEEN_BY;
        return new Told(report.began(), Optional.empty(), what, List.of(report.site(), report.gist(), report.by()),
            path(report));
    }

    /// The summary may be destroyed since.
    private static Told came(Admissions.Row row, Rows rows) {
        boolean there = !rows.look(Summaries.about(new SubjectId(row.covered()))).isEmpty();
        return new Told(row.at(), Optional.of(row.by()), Line.CAME_FROM, List.of(row.home()), there
            ? "/covered/" + row.covered()
            : Told.NO_MORE);
    }
}
