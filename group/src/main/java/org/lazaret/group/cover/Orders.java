package org.lazaret.group.cover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Entry;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.group.cover.Cover.DestructionHeard;
import org.lazaret.group.cover.Cover.ErasureOrdered;
import org.lazaret.group.cover.Cover.Event;
import org.lazaret.group.cover.Cover.Whom;

/// Which sites were ordered to erase what they made of a cover, because the animal or its owner is erased here, and who
/// has not confirmed.
public final class Orders implements Projection<Event> {
    /// @param name as the site confirms it
    public record Row(String name, String book, String site, String cover, Whom whom, Instant at,
        Optional<Instant> confirmed) {}

    /// How many orders a site has not confirmed, and when the first of them went.
    public record Count(String site, long count, Instant at) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists erasure_order (
                name text primary key, book text not null, site text not null, cover text not null,
                whom text not null, at text not null, confirmed text
            ) strict, without rowid;
            create index if not exists erasure_order_by_cover on erasure_order (cover, whom)""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case ErasureOrdered(var to, var orders) -> {
                for (var order : orders)
                    sql.put("erasure_order", new Row(order.name(), entry.book(), to.name(), order.cover(), order.whom(),
                        entry.stamp().at(), Optional.empty()));
            }
            case DestructionHeard(var from, var names) -> {
                for (var name : names)
                    sql.run("update erasure_order set confirmed = ? where name = ? and site = ?", entry.stamp().at(),
                        name, from.name());
            }
            case Event _ -> {}
        }
    }

    /// Those that no site has confirmed, by site.
    public static Look<Count> unconfirmed() {
        return new Look<>(Count.class, """
            select site, count(*) as count, min(at) as at from erasure_order where confirmed is null
            group by site order by site""", List.of());
    }

    /// Whether one went to a site already: for what other rooms look up.
    ///
    /// @param whom e.g. `OWNER`
    public static String none(Whom whom) {
        return """
            not exists (select 1 from erasure_order one where one.cover = cover_given.cover and one.whom = '%s')
            """.formatted(whom);
    }
}
