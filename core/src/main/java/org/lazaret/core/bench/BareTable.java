package org.lazaret.core.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// What SQLite does with rows like ours when nobody else does anything.
final class BareTable implements AutoCloseable {
    private static final int ROWS = 300_000;
    private static final int GROUP = 1_000;
    private final Connection connection;

    private BareTable(Connection connection) { this.connection = connection; }

    static BareTable at(String path) {
        try {
            return new BareTable(DriverManager.getConnection("jdbc:sqlite:" + path));
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

    @Override public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("the bare table does not close", failed);
        }
    }
}
