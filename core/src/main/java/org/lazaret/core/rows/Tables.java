package org.lazaret.core.rows;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;

/// The tables of one site, the index of its books and its search index: all of it follows the care journal and can be
/// thrown away. So can the index of the access journal, which follows that one by itself.
///
/// `follow`, `note`, `fill`, `keep` and `wipe` are called in the site's turn; the rest by anyone at any time, and sees
/// what was followed.
public interface Tables extends Rows, AutoCloseable {
    /// How many entries of the care journal have been followed.
    long followed();

    /// Writes a group of entries, without a gap after the last one followed, in one transaction with the new position.
    void follow(List<Followed> group);

    /// How many lines a book has; 0 if it is blank.
    long lines(String book);

    /// Positions of a book's lines in the care journal, those after line `after`, in order.
    List<Long> positions(String book, long after);

    /// Positions of the entries that answered a request; empty if it was never answered, or about somebody erased.
    List<Long> answered(RequestId once);

    /// Keeps a book as it stands after that line, in place of what was kept before.
    ///
    /// @param build the program that wrote it: another one does not trust it
    void keep(String book, long line, String build, byte[] sealed);

    Optional<Kept> kept(String book);

    /// What has for every word typed one that begins so, best first: those with the whole word, then by label. Of what
    /// was there before this start, only what is `searchable`.
    ///
    /// Accents, capitals and apostrophes need not be typed; digits with gaps or without, `+44 7…` or `07…` or `7…`.
    List<Hit> find(String typed, int most);

    /// Reads a bounded piece of what the search has not read since the start.
    ///
    /// @return false when it has read all
    boolean fill();

    /// How far that is.
    Searchable searchable();

    /// How many entries of the access journal have been noted.
    long looked();

    /// Notes a group of entries of the access journal, without a gap after the last one noted, in one transaction.
    void note(List<Seen> group);

    /// Where in a stretch of the access journal someone was seen, the latest first; of what was noted. Among them may
    /// be, once in the life of a site, one that names somebody else.
    List<Long> seen(SubjectId whom, Stretch stretch, int most);

    /// Where in a stretch of the access journal someone looked, the latest first; of what was noted.
    List<Long> read(AccountId who, Stretch stretch, int most);

    /// Bytes that are free where the tables lie; without end for tables in memory.
    long free();

    /// Throws everything away.
    void wipe();

    /// Every row of every table as text, sorted, personal words opened: two tables are equal when these are. Kept books
    /// are not among them: when one is kept depends on what was in memory. Nor is the index of the access journal: how
    /// far it goes depends on who asked.
    List<String> dump();

    @Override void close();

    /// A book as it was kept.
    record Kept(long line, String build, byte[] sealed) {}
}
