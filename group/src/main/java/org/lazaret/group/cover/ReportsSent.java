package org.lazaret.group.cover;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.group.cover.Homeward.Event;
import org.lazaret.group.cover.Homeward.HomeSeen;
import org.lazaret.group.cover.Homeward.ReportSent;
import org.lazaret.group.cover.Homeward.ReportsNoted;

/// Which reports went home, and how things stood then.
public final class ReportsSent implements Projection<Event> {
    /// @param mark empty if it is to be told anew
    public record Row(String report, String book, String site, String mark, Instant at) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists report_sent (
                report text primary key, book text not null, site text not null, mark text not null, at text not null
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case ReportsNoted(_, var told) -> {
                for (var one : told)
                    sql.put("report_sent",
                        new Row(one.report(), entry.book(), one.to().name(), one.mark(), entry.stamp().at()));
            }
            case HomeSeen(var of, _, var missed) -> {
                if (missed) sql.run("update report_sent set mark = '' where site = ?", of.name());
            }
            case ReportSent _,Homeward.RecordSent _,Homeward.Offered _ -> {}
            case Homeward.QuestionSent _,Homeward.AnswerSent _,Homeward.TurnedAway _ -> {}
        }
    }

    /// Those of a list, in any order.
    public static Look<Row> among(List<String> reports) {
        return new Look<>(Row.class, "select * from report_sent where report in (select value from json_each(?))",
            List.of(Look.array(reports)));
    }

    /// What is to be told anew.
    public static Look<Row> missed() {
        return new Look<>(Row.class, "select * from report_sent where mark = '' order by report", List.of());
    }
}
