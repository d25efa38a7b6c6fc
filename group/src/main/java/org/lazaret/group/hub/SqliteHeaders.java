package org.lazaret.group.hub;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.files.SqliteFile;

/// Headers in SQLite: a file, or a database in memory.
public final class SqliteHeaders implements Headers {
    private static final String WHAT = "the index of headers";
    private static final List<String> SCHEMA = List.of("""
        create table if not exists headers (journal text not null, position integer not null, at integer not null,
        site text not null, kind text not null, by_whom text not null, dev text not null, sub text not null,
        about text not null, why text not null, primary key (journal, position)) strict, without rowid""", """
        create table if not exists addressed (site text not null, journal text not null, position integer not null,
        primary key (site, journal, position)) strict, without rowid""", """
        create table if not exists followed (journal text not null primary key, size integer not null) strict""", """
        create index if not exists headers_at on headers (at)""");
    private static final String FOLLOWED = "select size from followed where journal = ?";
    private static final String COUNT = "select count(*) from headers";
    private static final String WRITE = "insert or replace into headers values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADDRESS = "insert or replace into addressed values (?, ?, ?)";
    private static final String FOLLOW = "insert or replace into followed values (?, ?)";
    private static final String CUT = "delete from headers where journal = ? and at < ?";
    private static final String FIND = """
        select distinct position from addressed where journal = ? and site in (?, '*') and position >= ?
        order by position limit ?""";
    private static final List<String> FORGET = List.of("delete from headers where journal = ?",
        "delete from addressed where journal = ?", "delete from followed where journal = ?");

    private static final long CUT_EVERY = ChronoUnit.HOURS.getDuration().toNanos() / 1_000;

    private final SqliteFile file;
    private final Map<LogId, Long> cutUpTo = new LinkedHashMap<>();

    private SqliteHeaders(SqliteFile file) { this.file = file; }

    public static SqliteHeaders inMemory() { return new SqliteHeaders(SqliteFile.inMemory(WHAT, SCHEMA)); }

    /// @param file made if it is not there
    public static SqliteHeaders at(Path file) { return new SqliteHeaders(SqliteFile.at(file, WHAT, SCHEMA)); }

    private List<Long> numbers(String sql, Object... values) { return file.read(sql, row -> row.getLong(1), values); }

    @Override public long followed(LogId journal) {
        return numbers(FOLLOWED, journal.origin()).stream().findFirst().orElse(0L);
    }

    @Override public void follow(LogId journal, List<Line> lines) {
        if (lines.isEmpty()) return;
        var newest = lines.getLast().header().at();
        file.with(WRITE, statement -> write(statement, journal, lines));
        if (lines.stream().anyMatch(line -> !line.header().to().isEmpty()))
            file.with(ADDRESS, statement -> address(statement, journal, lines));
        cut(journal, micros(newest.minus(DAYS, ChronoUnit.DAYS)));
        file.run(FOLLOW, journal.origin(), lines.getLast().position() + 1);
        file.commit();
    }

    /// Not at each act: what is older by less than an hour does no harm.
    private void cut(LogId journal, long upTo) {
        if (upTo - cutUpTo.getOrDefault(journal, Long.MIN_VALUE / 2) < CUT_EVERY) return;
        cutUpTo.put(journal, upTo);
        file.run(CUT, journal.origin(), upTo);
    }

    private static int[] write(PreparedStatement statement, LogId journal, List<Line> lines) throws SQLException {
        var site = journal.site().name();
        for (var line : lines) {
            var header = line.header();
            statement.setString(1, journal.origin());
            statement.setLong(2, line.position());
            statement.setLong(3, micros(header.at()));
            statement.setString(4, site);
            statement.setString(5, header.kind());
            statement.setString(6, header.by().name());
            statement.setString(7, header.dev().name());
            statement.setString(8, String.join(" ", header.sub().stream().map(SubjectId::name).toList()));
            statement.setString(9, header.about());
            statement.setString(10, header.why());
            statement.addBatch();
        }
        return statement.executeBatch();
    }

    private static int[] address(PreparedStatement statement, LogId journal, List<Line> lines) throws SQLException {
        for (var line : lines) {
            for (SiteId to : line.header().to()) {
                statement.setString(1, to.name());
                statement.setString(2, journal.origin());
                statement.setLong(3, line.position());
                statement.addBatch();
            }
        }
        return statement.executeBatch();
    }

    private static long micros(Instant at) { return ChronoUnit.MICROS.between(Instant.EPOCH, at); }

    @Override public void forget(LogId journal) {
        cutUpTo.remove(journal);
        for (var sql : FORGET) file.run(sql, journal.origin());
        file.commit();
    }

    @Override public List<Long> addressed(LogId journal, String site, Stretch stretch) {
        return numbers(FIND, journal.origin(), site, stretch.from(), stretch.most());
    }

    @Override public long count() { return numbers(COUNT).getFirst(); }

    @Override public void close() { file.close(); }
}
