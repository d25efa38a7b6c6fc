package org.lazaret.group.files;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.rows.TablesFault;

/// A small database beside the tables of a site or a hub, for one thread: in a file of its own, or in memory. What is
/// written stands when it is committed. A statement is made once, since few are asked again and again.
public final class SqliteFile implements AutoCloseable {
    private static final List<String> FIRST = List.of("pragma journal_mode = wal", "pragma synchronous = normal");

    private final String what;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    /// @param what it holds, in the plural, for whoever reads that it fails: `the tokens`
    /// @param schema made where it is not there
    private SqliteFile(String url, String what, List<String> schema) {
        this.what = what;
        try {
            connection = DriverManager.getConnection(url);
            try (var statement = connection.createStatement()) {
                for (var each : FIRST) statement.execute(each);
                for (var each : schema) statement.execute(each);
            }
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw fault("opened", failed);
        }
    }

    /// @param what it holds, in the plural, for whoever reads that it fails
    public static SqliteFile inMemory(String what, List<String> schema) {
        return new SqliteFile("jdbc:sqlite::memory:", what, schema);
    }

    /// @param file made if it is not there
    public static SqliteFile at(Path file, String what, List<String> schema) {
        return new SqliteFile("jdbc:sqlite:" + file, what, schema);
    }

    private TablesFault fault(String done, SQLException failed) {
        return new TablesFault("%s cannot be %s".formatted(what, done), failed);
    }

    /// What is done with a statement.
    public interface Work<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /// What is read from a row.
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// @throws TablesFault when it cannot be done
    public <T> T with(String sql, Work<T> work) {
        try {
            var statement = statements.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                statements.put(sql, statement);
            }
            return work.of(statement);
        } catch (SQLException failed) {
            throw fault("used", failed);
        }
    }

    /// @param values in place of the question marks
    public void run(String sql, Object... values) {
        with(sql, statement -> {
            set(statement, values);
            return statement.executeUpdate();
        });
    }

    /// @param values in place of the question marks
    public <T> List<T> read(String sql, Reading<T> reading, Object... values) {
        return with(sql, statement -> {
            set(statement, values);
            var all = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) all.add(reading.of(rows));
            }
            return List.copyOf(all);
        });
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
    }

    public void commit() {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw fault("written", failed);
        }
    }

    @Override public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw fault("closed", failed);
        }
    }
}
