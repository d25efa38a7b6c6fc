package org.lazaret.group.hub;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.rows.TablesFault;
import org.lazaret.group.finding.Buckets;
import org.lazaret.group.finding.Token;

/// Tokens in SQLite: a file, or a database in memory.
public final class SqliteMatches implements Matches {
    private static final List<String> SCHEMA = List.of("pragma journal_mode = wal", "pragma synchronous = normal",
        // what is withdrawn must not stay in the file's free pages
        "pragma secure_delete = on", """
            create table if not exists token (site text not null, token blob not null, key integer not null,
            primary key (site, token)) strict, without rowid""", """
            create index if not exists token_by_token on token (token)""", """
            create table if not exists asked (site text not null, ask integer not null, at integer not null,
            primary key (site, ask)) strict, without rowid""");
    private static final String FIND = "select site from token where token = ? and site <> ? order by site";
    private static final String ALL = "select token from token where site = ? and key = ? order by token";
    private static final String OTHERS = "delete from token where site = ? and key <> ?";
    private static final String CLEAR = "delete from token where site = ? and token >= ? and token < ?";
    private static final String CLEAR_LAST = "delete from token where site = ? and token >= ?";
    private static final String PUT = "insert or replace into token values (?, ?, ?)";
    private static final String FORGET = "delete from token where site = ?";
    private static final String ASK = "insert or ignore into asked values (?, ?, ?)";
    private static final String KNOWN = "select at from asked where site = ? and ask = ?";
    private static final String SINCE = "select at from asked where site = ? and at > ? order by at";
    private static final String CUT = "delete from asked where at < ?";

    private final Connection connection;

    private SqliteMatches(String url) {
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

    public static SqliteMatches inMemory() { return new SqliteMatches("jdbc:sqlite::memory:"); }

    /// @param file made if it is not there
    public static SqliteMatches at(Path file) { return new SqliteMatches("jdbc:sqlite:" + file); }

    private static TablesFault fault(String what, SQLException failed) {
        return new TablesFault("the tokens cannot be " + what, failed);
    }

    /// What is done with a statement.
    private interface Work<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work, Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
            return work.of(statement);
        } catch (SQLException failed) {
            throw fault("used", failed);
        }
    }

    private void run(String sql, Object... values) { with(sql, PreparedStatement::executeUpdate, values); }

    private List<Long> numbers(String sql, Object... values) {
        return with(sql, statement -> {
            var numbers = new ArrayList<Long>();
            try (var found = statement.executeQuery()) {
                while (found.next()) numbers.add(found.getLong(1));
            }
            return numbers;
        }, values);
    }

    private void commit() {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw fault("written", failed);
        }
    }

    @Override public Answer find(Question question, Instant now) {
        var site = question.site();
        if (numbers(KNOWN, site, question.ask()).isEmpty()) {
            var day = numbers(SINCE, site, now.minus(DAY).toEpochMilli());
            if (day.size() >= MOST)
                return new Answer(List.of(), Instant.ofEpochMilli(day.get(day.size() - MOST)).plus(DAY));
            run(ASK, site, question.ask(), now.toEpochMilli());
            run(CUT, now.minus(KEPT).toEpochMilli());
            commit();
        }
        return new Answer(with(FIND, SqliteMatches::words, question.token().bytes(), site), Instant.MIN);
    }

    private static List<String> words(PreparedStatement statement) throws SQLException {
        var words = new ArrayList<String>();
        try (var found = statement.executeQuery()) {
            while (found.next()) words.add(found.getString(1));
        }
        return List.copyOf(words);
    }

    @Override public byte[] compare(String site, long key) {
        run(OTHERS, site, key);
        commit();
        return Buckets.digests(with(ALL, SqliteMatches::tokens, site, key));
    }

    private static List<Token> tokens(PreparedStatement statement) throws SQLException {
        var tokens = new ArrayList<Token>();
        try (var found = statement.executeQuery()) {
            while (found.next()) tokens.add(Token.of(found.getBytes(1)));
        }
        return tokens;
    }

    @Override public void put(String site, long key, long part, List<Token> tokens) {
        if (tokens.stream().anyMatch(token -> Buckets.of(token) != part))
            throw new IllegalArgumentException("tokens of another part than %d".formatted(part));
        run(OTHERS, site, key);
        if (part < Buckets.COUNT - 1) run(CLEAR, site, first(part), first(part + 1));
        else run(CLEAR_LAST, site, first(part));
        for (var token : tokens) run(PUT, site, token.bytes(), key);
        commit();
    }

    private static byte[] first(long part) {
        var first = new byte[Token.LENGTH];
        first[0] = (byte) part;
        return first;
    }

    @Override public void forget(String site) {
        run(FORGET, site);
        commit();
    }

    @Override public long asked(String site) { return numbers(SINCE, site, 0L).size(); }

    @Override public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw fault("closed", failed);
        }
    }
}
