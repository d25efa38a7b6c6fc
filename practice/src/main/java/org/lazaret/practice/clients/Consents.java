package org.lazaret.practice.clients;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.clients.Client.CallPromised;
import org.lazaret.practice.clients.Client.CallReturned;
import org.lazaret.practice.clients.Client.CameBack;
import org.lazaret.practice.clients.Client.Called;
import org.lazaret.practice.clients.Client.ConsentWithdrawn;
import org.lazaret.practice.clients.Client.Consented;
import org.lazaret.practice.clients.Client.Corrected;
import org.lazaret.practice.clients.Client.Event;
import org.lazaret.practice.clients.Client.Joined;
import org.lazaret.practice.clients.Client.MergeWithdrawn;
import org.lazaret.practice.clients.Client.MergedInto;
import org.lazaret.practice.clients.Client.MovedAway;
import org.lazaret.practice.clients.Client.Parted;
import org.lazaret.practice.clients.Client.Registered;

/// What each client agreed to; where there is no row, nothing was agreed.
///
/// Of somebody who was written down twice the stricter holds: what one of the two did not agree to is not agreed, until
/// they are one no longer, or the person says it again.
public final class Consents implements Projection<Event> {

    /// A row of `consent`.
    ///
    /// @param since when it was given
    public record Row(String book, SubjectId subject, Use use, Instant since) {}

    private static final String MINE = "select * from consent where book = ? and ";
    private static final String STILLED = """
        exists (select 1 from client_merge other where other.kept = ? and other.since >= consent.since
            and not exists (select 1 from consent theirs where theirs.book = other.book and theirs.use = consent.use))
        order by use""";

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists consent (
                book text, subject text not null, use text, since text not null, primary key (book, use)
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Consented(var use) ->
                sql.insert("consent", new Row(entry.book(), entry.subject().orElseThrow(), use, entry.stamp().at()));
            case ConsentWithdrawn(var use) ->
                sql.run("delete from consent where book = ? and use = ?", entry.book(), use);
            case Registered _,Corrected _,Called _,CallPromised _,CallReturned _,MovedAway _,CameBack _ -> {}
            case MergedInto _,MergeWithdrawn _,Joined _,Parted _ -> {}
        }
    }

    public static Look<Row> of(ClientId client) {
        return new Look<>(Row.class, MINE + "not " + STILLED, List.of(client.book().about(), client));
    }

    /// What they agreed to under one name and not under another, so that it does not hold.
    public static Look<Row> stilled(ClientId client) {
        return new Look<>(Row.class, MINE + STILLED, List.of(client.book().about(), client));
    }
}
