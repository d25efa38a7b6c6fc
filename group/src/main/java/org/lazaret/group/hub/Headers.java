package org.lazaret.group.hub;

import java.util.List;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.LogId;

/// The headers of all entries of a zone for 90 days, as they are searched; and for good, which are addressed to whom.
///
/// A cache: made anew from the journals when it is gone.
public interface Headers extends AutoCloseable {
    /// Days after which a header is cut, by the newest time in its journal.
    int DAYS = 90;
    /// As an addressee: every site of the zone.
    String EVERYONE = "*";

    /// How many entries of a journal it has followed.
    long followed(LogId journal);

    /// Follows these, in one transaction.
    void follow(LogId journal, List<Line> lines);

    /// Forgets a journal, to follow it anew.
    void forget(LogId journal);

    /// Positions from one on that are addressed to a site or to everyone.
    List<Long> addressed(LogId journal, String site, Stretch stretch);

    /// How many headers are kept.
    long count();

    @Override void close();

    /// An entry's header and where it stands.
    record Line(long position, Header header) {}

    /// From a position on, so many at most.
    record Stretch(long from, int most) {}
}
