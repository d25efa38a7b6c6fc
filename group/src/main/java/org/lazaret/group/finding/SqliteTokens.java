package org.lazaret.group.finding;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.TablesFault;

/// A site's tokens in SQLite: a file, or a database in memory.
public final class SqliteTokens implements Tokens {
    private static final List<String> SCHEMA = List.of("pragma journal_mode = wal", "pragma synchronous = normal",
        "pragma secure_delete = on", """
            create table if not exists token (subject text not null, mark text not null, key integer not null,
            token blob not null, primary key (subject, mark)) strict, without rowid""", """
            create index if not exists token_by_key on token (key, token)""", """
            create table if not exists waiting (subject text not null primary key) strict, without rowid""", """
            create table if not exists followed (one integer not null primary key, position integer not null) strict
            """);
    private static final String FOLLOWED = "select coalesce(max(position), 0) from followed";
    private static final String FOLLOW = "insert or replace into followed values (1, ?)";
    private static final String WAIT = "insert or ignore into waiting values (?)";
    private static final String OUTLIVE = "insert or ignore into waiting select subject from token where key <> ?";
    private static final String NEXT = "select subject from waiting order by subject limit 1";
    private static final String DONE = "delete from waiting where subject = ?";
    private static final String OF = "select mark, key, token from token where subject = ? order by mark";
    private static final String CLEAR = "delete from token where subject = ?";
    private static final String PUT = "insert into token values (?, ?, ?, ?)";
    private static final String ALL = "select distinct token from token where key = ? order by token";
    private static final String COUNT = "select (select count(*) from token), (select count(*) from waiting)";

    private final Connection connection;

    private SqliteTokens(String url) {
        try {
            connection = DriverManager.getConnection(url);
            try (var statement = connection.createStatement()) {
                for (var each : SCHEMA) statement.execute(each);
            }
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw fault("opened", failed);
        }
    }

    public static SqliteTokens inMemory() { return new SqliteTokens("jdbc:sqlite::memory:"); }

    /// @param file made if it is not there
    public static SqliteTokens at(Path file) { return new SqliteTokens("jdbc:sqlite:" + file); }

    private static TablesFault fault(String what, SQLException failed) {
        return new TablesFault("this site's tokens cannot be " + what, failed);
    }

    private void run(String sql, Object... values) {
        try (var statement = prepared(sql, values)) {
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw fault("written", failed);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
        return statement;
    }

    /// What is read from a row.
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Reading<T> reading, Object... values) {
        try (var statement = prepared(sql, values); var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) all.add(reading.of(rows));
            return List.copyOf(all);
        } catch (SQLException failed) {
            throw fault("read", failed);
        }
    }

    private void commit() {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw fault("written", failed);
        }
    }

    @Override public long followed() { return read(FOLLOWED, row -> row.getLong(1)).getFirst(); }

    @Override public void follow(List<SubjectId> changed, long position) {
        for (var one : changed) run(WAIT, one.name());
        run(FOLLOW, position);
        commit();
    }

    @Override public void outlive(long key) {
        run(OUTLIVE, key);
        commit();
    }

    @Override public Optional<SubjectId> next() {
        return read(NEXT, row -> new SubjectId(row.getString(1))).stream().findFirst();
    }

    @Override public List<Kept> of(SubjectId whom) {
        return read(OF, row -> new Kept(row.getString(1), row.getLong(2), Token.of(row.getBytes(3))), whom.name());
    }

    @Override public void settle(SubjectId whom, List<Kept> now, List<SubjectId> others) {
        run(CLEAR, whom.name());
        for (var one : now) run(PUT, whom.name(), one.mark(), one.key(), one.token().bytes());
        for (var other : others) run(WAIT, other.name());
        run(DONE, whom.name());
        commit();
    }

    @Override public List<Token> all(long key) { return read(ALL, row -> Token.of(row.getBytes(1)), key); }

    @Override public Count count() {
        return read(COUNT, row -> new Count(row.getLong(1), row.getLong(2))).getFirst();
    }

    @Override public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw fault("closed", failed);
        }
    }
}
