package org.lazaret.group.cover;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.Entry;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.group.cover.Cover.DestructionHeard;
import org.lazaret.group.cover.Cover.Event;
import org.lazaret.group.cover.Cover.Left;
import org.lazaret.group.cover.Cover.Noted;
import org.lazaret.group.cover.Cover.Renewed;

/// Which animals of this site are covered by another, and which were, with how far their cover is destroyed.
public final class Givens implements Projection<Event> {
    /// How a cover stands.
    public enum State { GIVEN, ENDED, DESTROYED }

    /// @param site that keeps it
    /// @param at when it was given, or told anew
    public record Row(String cover, String book, String site, String animal, String owner, long round, String mark,
        State state, Instant at) {}

    /// How many stand so with a site, and when the last of them was told.
    public record Count(String site, State state, long count, Instant at) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists cover_given (
                cover text primary key, book text not null, site text not null, animal text not null,
                owner text not null, round integer not null, mark text not null, state text not null, at text not null
            ) strict, without rowid;
            create index if not exists cover_given_by_animal on cover_given (animal, round);
            create index if not exists cover_given_by_owner on cover_given (owner)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Noted(var to, _, var given, var ended) -> {
                for (var is : given)
                    sql.put("cover_given", new Row(is.cover(), entry.book(), to.name(), is.animal(), is.owner(),
                        is.round(), is.mark(), State.GIVEN, entry.stamp().at()));
                for (var cover : ended)
                    sql.run("update cover_given set state = 'ENDED' where cover = ?", cover);
            }
            case Left _ -> sql.run("update cover_given set state = 'ENDED' where state = 'GIVEN' and round > 0");
            case Renewed _ -> sql.run("update cover_given set mark = '' where round > 0");
            case DestructionHeard(var from, var covers) -> {
                for (var cover : covers)
                    sql.run("""
                        update cover_given set state = 'DESTROYED' where cover = ? and site = ? and state = 'ENDED'""",
                        cover, from.name());
            }
            case Cover.Asked _,Cover.HatchSeen _,Cover.Posted _,Cover.ErasureOrdered _ -> {}
        }
    }

    /// All there were of any of these animals, the latest of each last.
    public static Look<Row> of(List<String> animals) {
        return new Look<>(Row.class, """
            select * from cover_given where animal in (select value from json_each(?)) and round > 0
            order by animal, round""",
            List.of(Look.array(animals)));
    }

    /// Those that stand in which somebody is named as the owner.
    public static Look<Row> ownedBy(String owner) {
        return new Look<>(Row.class, """
            select * from cover_given where owner = ? and state = 'GIVEN' and round > 0 order by cover""",
            List.of(owner));
    }

    /// One that was ever given to a site.
    public static Look<Row> of(String cover, SiteId site) {
        return new Look<>(Row.class, "select * from cover_given where cover = ? and site = ?",
            List.of(cover, site.name()));
    }

    public static Look<Row> standing() {
        return new Look<>(Row.class, """
            select * from cover_given where state = 'GIVEN' and round > 0 order by cover""", List.of());
    }

    /// What was ever lent with a referral.
    public static Look<Row> lent() {
        return new Look<>(Row.class, "select * from cover_given where round < 0 order by cover", List.of());
    }

    public static Look<Count> counts() {
        return new Look<>(Count.class, """
            select site, state, count(*) as count, max(at) as at from cover_given
            where round > 0 or state = 'ENDED' group by site, state order by site, state""", List.of());
    }
}
