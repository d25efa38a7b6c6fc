package org.lazaret.group.hub;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.TablesFault;

/// Headers in SQLite: a file, or a database in memory.
public final class SqliteHeaders implements Headers {
    private static final List<String> SCHEMA = List.of("pragma journal_mode = wal", "pragma synchronous = normal", """
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

    private final Connection connection;
    /// Each is made once: a hub follows a few entries at a time, all day.
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private final Map<LogId, Long> cutUpTo = new LinkedHashMap<>();

    private SqliteHeaders(String url) {
        try {
            connection = DriverManager.getConnection(url);
            try (var statement = connection.createStatement()) {
                for (var each : SCHEMA) statement.execute(each);
            }
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new TablesFault("the index of headers cannot be opened", failed);
        }
    }

    public static SqliteHeaders inMemory() { return new SqliteHeaders("jdbc:sqlite::memory:"); }

    /// @param file made if it is not there
    public static SqliteHeaders at(Path file) { return new SqliteHeaders("jdbc:sqlite:" + file); }

    /// What is asked of a statement.
    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Question<T> question) {
        try {
            var statement = statements.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                statements.put(sql, statement);
            }
            return question.ask(statement);
        } catch (SQLException failed) {
            throw new TablesFault("the index of headers does not answer", failed);
        }
    }

    private static List<Long> numbers(PreparedStatement statement) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var found = statement.executeQuery()) {
            while (found.next()) numbers.add(found.getLong(1));
        }
        return numbers;
    }

    @Override public long followed(LogId journal) {
        return with(FOLLOWED, statement -> {
            statement.setString(1, journal.origin());
            var found = numbers(statement);
            return found.isEmpty() ? 0L : found.getFirst();
        });
    }

    @Override public void follow(LogId journal, List<Line> lines) {
        if (lines.isEmpty()) return;
        var newest = lines.getLast().header().at();
        with(WRITE, statement -> write(statement, journal, lines));
        if (lines.stream().anyMatch(line -> !line.header().to().isEmpty()))
            with(ADDRESS, statement -> address(statement, journal, lines));
        cut(journal, micros(newest.minus(DAYS, ChronoUnit.DAYS)));
        with(FOLLOW, statement -> {
            statement.setString(1, journal.origin());
            statement.setLong(2, lines.getLast().position() + 1);
            return statement.executeUpdate();
        });
        commit();
    }

    /// Not at each act: what is older by less than an hour does no harm.
    private void cut(LogId journal, long upTo) {
        if (upTo - cutUpTo.getOrDefault(journal, Long.MIN_VALUE / 2) < CUT_EVERY) return;
        cutUpTo.put(journal, upTo);
        with(CUT, statement -> {
            statement.setString(1, journal.origin());
            statement.setLong(2, upTo);
            return statement.executeUpdate();
        });
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

    private void commit() {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw new TablesFault("the index of headers cannot be written", failed);
        }
    }

    @Override public void forget(LogId journal) {
        cutUpTo.remove(journal);
        for (var sql : FORGET) {
            with(sql, statement -> {
                statement.setString(1, journal.origin());
                return statement.executeUpdate();
            });
        }
        commit();
    }

    @Override public List<Long> addressed(LogId journal, String site, Stretch stretch) {
        return with(FIND, statement -> {
            statement.setString(1, journal.origin());
            statement.setString(2, site);
            statement.setLong(3, stretch.from());
            statement.setInt(4, stretch.most());
            return numbers(statement);
        });
    }

    @Override public long count() { return with(COUNT, SqliteHeaders::numbers).getFirst(); }

    @Override public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new TablesFault("the index of headers cannot be closed", failed);
        }
    }
}
