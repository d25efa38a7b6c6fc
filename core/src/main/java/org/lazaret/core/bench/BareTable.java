package org.lazaret.core.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import org.sqlite.SQLiteConfig;

/// What SQLite does with rows like ours when nobody else does anything.
final class BareTable implements AutoCloseable {
    private static final int ROWS = 300_000;
    private static final int GROUP = 1_000;
    private final Connection connection;

    private BareTable(Connection connection) { this.connection = connection; }

    static BareTable at(String path) {
        try {
            var config = new SQLiteConfig();
            config.setGetGeneratedKeys(false); // as the tables have it
            return new BareTable(config.createConnection("jdbc:sqlite:" + path));
        } catch (SQLException closed) {
            throw new IllegalStateException(path + " does not open", closed);
        }
    }

    double pace() {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = normal");
            statement.execute(
                """
                    create table bare (book text, line integer, words blob, primary key (book, line))
                        strict, without rowid""");
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            try (var insert = connection.prepareStatement("insert into bare (book, line, words) values (?, ?, ?)")) {
                for (int row = 0; row < ROWS; row++) {
                    insert.setString(1, "jotter/s%025d".formatted(row * 7_919L % 20_000));
                    insert.setLong(2, row);
                    insert.setBytes(3, new byte[120]);
                    insert.executeUpdate();
                    if (row % GROUP == GROUP - 1) connection.commit();
                }
            }
            return ROWS * 1e9 / (System.nanoTime() - begun);
        } catch (SQLException failed) {
            throw new IllegalStateException("the bare table failed", failed);
        }
    }

    /// As many rows of an amount each, in books and lines as they come.
    double lines(int rows, int group, IntFunction<String> book, IntToLongFunction line) {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = normal");
            statement.execute("""
                create table given (book text, line integer, at text, by text, amount integer,
                    primary key (book, line)) strict, without rowid""");
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            try (var insert = connection.prepareStatement("insert into given values (?, ?, ?, ?, ?)")) {
                for (int row = 0; row < rows; row++) {
                    insert.setString(1, book.apply(row));
                    insert.setLong(2, line.applyAsLong(row));
                    insert.setString(3, "2026-01-05T12:00:00.000000000Z");
                    insert.setString(4, "a-bench");
                    insert.setLong(5, row);
                    insert.executeUpdate();
                    if (row % group == group - 1) connection.commit();
                }
            }
            connection.commit();
            return rows * 1e9 / (System.nanoTime() - begun);
        } catch (SQLException failed) {
            throw new IllegalStateException("the bare table failed", failed);
        }
    }

    /// How often one of those rows is selected in a second.
    double looks(LongFunction<String> book, LongUnaryOperator line) {
        try (var select = connection.prepareStatement("select * from given where book = ? and line = ?")) {
            return Pace.of(number -> looked(select, book.apply(number), line.applyAsLong(number)));
        } catch (SQLException failed) {
            throw new IllegalStateException("the bare table failed", failed);
        }
    }

    private static long looked(PreparedStatement select, String book, long line) {
        try {
            select.setString(1, book);
            select.setLong(2, line);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) throw new IllegalStateException(book + " is missing");
                return rows.getString(3).length() + rows.getString(4).length() + rows.getLong(5);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the bare table failed", failed);
        }
    }

    @Override public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("the bare table does not close", failed);
        }
    }
}
