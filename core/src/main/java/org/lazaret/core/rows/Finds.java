package org.lazaret.core.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;

/// What can be found, as it lies sealed in its table: label and words in one cell.
///
/// Each row has a number that is never used again while the tables last; the search index knows it by that.
final class Finds {
    private static final String BETWEEN = "\n";
    private static final String TABLE = "lz_find";

    private static final String COLUMNS = """
        select number, about, subject, kind, said, lz_find.book, coalesce(leader, 0)
        from lz_find left join lz_lead on lz_lead.book = lz_find.book
        """;

    static final String OF_BOOK = COLUMNS + "where lz_find.book = ?";
    static final String BEFORE = COLUMNS + "where number < ? order by number desc limit ?";

    private final Statements writing;
    private final Cells cells;
    private final Map<Long, Found> added = new LinkedHashMap<>();
    private final List<Long> gone = new ArrayList<>();

    record Change(List<Found> added, List<Long> gone) {}

    Finds(Statements writing, Cells cells) {
        this.writing = writing;
        this.cells = cells;
    }

    /// Forgets what was changed before.
    void begin() {
        added.clear();
        gone.clear();
    }

    Change changed() {
        return new Change(List.copyOf(added.values()), List.copyOf(gone));
    }

    /// @param book the number of its own book
    void put(Findable what, long book) {
        goes(writing.ask("delete from lz_find where about = ? returning number", what.about()));
        var said = cells.seal(what.subject(), place(what.about()), new Personal(said(what)));
        if (said == null) return; // nobody finds who is erased
        var number = writing.number("""
            insert into lz_find (book, about, subject, kind, said) values (?, ?, ?, ?, ?) returning number""", book,
            what.about(), what.subject().name(), what.kind(), said);
        added.put(number, new Found(number, what, (int) book,
            (int) writing.number("select leader from lz_lead where book = ?", book)));
    }

    /// From here on the words of the leader's book lead to this one as well.
    void lead(long book, long leader) {
        writing.run("insert or replace into lz_lead (book, leader) values (?, ?)", book, leader);
        for (var row : writing.ask(OF_BOOK, book))
            found(row, cells).ifPresent(found -> put(found.what(), book));
    }

    void erase(SubjectId subject) {
        goes(writing.ask("delete from lz_find where subject = ? returning number", subject.name()));
        goes(writing.ask("""
            delete from lz_find where about in (select about from lz_book where subject = ?)
            returning number""", subject.name()));
        writing.run("delete from lz_lead where book in (select number from lz_book where subject = ?)",
            subject.name());
    }

    private void goes(List<@Nullable Object[]> rows) {
        for (var row : rows) {
            var number = ((Number) row[0]).longValue();
            if (added.remove(number) == null) gone.add(number);
        }
    }

    private static Place place(String about) { return new Place(TABLE, "said", about); }

    private static String said(Findable what) {
        var text = new StringBuilder(line(what.label()));
        for (var word : what.words()) text.append(BETWEEN).append(line(word));
        return text.toString();
    }

    private static String line(Personal words) { return words.text().replaceAll("\\R", " "); }

    /// Some of what can be found, the newest first, and the number up to which the rest goes; 0 if there is none.
    record Page(List<Found> found, long rest) {}

    static List<Found> all(Statements reading, Cells cells) {
        return before(reading, cells, Long.MAX_VALUE, Integer.MAX_VALUE).found();
    }

    /// The newest with numbers below that.
    static Page before(Statements reading, Cells cells, long number, int most) {
        var rows = reading.ask(BEFORE, number, (long) most);
        var found = rows.stream().flatMap(row -> found(row, cells).stream()).toList();
        return new Page(found, rows.size() < most ? 0 : ((Number) rows.getLast()[0]).longValue() - 1);
    }

    /// Those of them that are still there, in that order.
    static List<Found> these(Statements reading, Cells cells, List<Long> numbers) {
        var marks = String.join(", ", Collections.nCopies(numbers.size(), "?"));
        var there = new LinkedHashMap<Long, Found>();
        for (var row : reading.ask(COLUMNS + "where number in (%s)".formatted(marks), numbers.toArray()))
            found(row, cells).ifPresent(found -> there.put(found.number(), found));
        return numbers.stream().map(there::get).filter(Objects::nonNull).toList();
    }

    /// Empty if its subject was erased a moment ago.
    private static Optional<Found> found(@Nullable Object[] row, Cells cells) {
        var about = String.valueOf(row[1]);
        var subject = new SubjectId(String.valueOf(row[2]));
        var said = cells.open(subject, place(about), (byte @Nullable []) row[4]);
        if (said.equals(Personal.ERASED)) return Optional.empty();
        var lines = List.of(said.text().split(BETWEEN, -1)).stream().map(Personal::new).toList();
        var what = new Findable(about, subject, String.valueOf(row[3]), lines.getFirst(),
            lines.subList(1, lines.size()));
        return Optional.of(new Found(number(row[0]), what, (int) number(row[5]), (int) number(row[6])));
    }

    private static long number(@Nullable Object cell) { return cell instanceof Number is ? is.longValue() : 0; }

    /// Something findable under its number.
    ///
    /// @param book the number of its own book
    /// @param leader that of the book whose words lead to it as well; 0 if there is none
    record Found(long number, Findable what, int book, int leader) {}
}
