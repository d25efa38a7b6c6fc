package org.lazaret.core.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// One connection and the statements prepared on it. Used by one at a time.
final class Statements implements AutoCloseable {
    private static final int KEPT = 256;
    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);
    /// What the columns of a prepared statement are: asking the driver takes longer than a short answer.
    private final Map<String, List<Answer.Column>> columns = new LinkedHashMap<>();
    private boolean broken;

    /// @param url e.g. `jdbc:sqlite:tables.db`
    Statements(String url, List<String> pragmas) {
        try {
            var config = new SQLiteConfig();
            config.setGetGeneratedKeys(false); // or the driver asks for one after every insert
            connection = config.createConnection(url);
        } catch (SQLException closed) {
            throw new TablesFault(url + " does not open", closed);
        }
        try {
            for (var pragma : pragmas) execute("pragma " + pragma);
        } catch (TablesFault failed) {
            close();
            throw failed;
        }
    }

    /// A statement that is not worth keeping prepared.
    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw fault(sql, failed);
        }
    }

    /// @return how many rows it changed
    int run(String sql, @Nullable Object... arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException failed) {
            throw fault(sql, failed);
        }
    }

    /// Every row of the answer, its columns in order.
    List<@Nullable Object[]> ask(String sql, @Nullable Object... arguments) {
        return answer(sql, false, arguments).rows();
    }

    /// The number in the first column of the first row; 0 if there is none.
    long number(String sql, @Nullable Object... arguments) {
        var rows = ask(sql, arguments);
        return !rows.isEmpty() && rows.getFirst()[0] instanceof Number number ? number.longValue() : 0;
    }

    /// @param tables whether it is to say which table each column comes from
    Answer answer(String sql, boolean tables, @Nullable Object... arguments) {
        try (var result = bound(sql, arguments).executeQuery()) {
            var known = columns.get(sql);
            if (known == null || tables && !known.isEmpty() && known.getFirst().table().isEmpty()) {
                known = columns(result.getMetaData(), tables);
                columns.put(sql, known);
            }
            return new Answer(known, rows(result, known.size()));
        } catch (SQLException failed) {
            throw fault(sql, failed);
        }
    }

    private static List<Answer.Column> columns(ResultSetMetaData about, boolean tables) throws SQLException {
        var columns = new ArrayList<Answer.Column>();
        for (int each = 1; each <= about.getColumnCount(); each++)
            columns.add(new Answer.Column(about.getColumnLabel(each), tables ? about.getTableName(each) : ""));
        return List.copyOf(columns);
    }

    private static List<@Nullable Object[]> rows(ResultSet result, int columns) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        while (result.next()) {
            var row = new @Nullable Object[columns];
            for (int each = 0; each < columns; each++) row[each] = result.getObject(each + 1);
            rows.add(row);
        }
        return rows;
    }

    /// All of this work, or none of it.
    void whole(Runnable work) {
        var done = false;
        try {
            connection.setAutoCommit(false);
            work.run();
            connection.commit();
            done = true;
        } catch (SQLException failed) {
            throw fault("a transaction", failed);
        } finally {
            end(done);
        }
    }

    private void end(boolean done) {
        try {
            if (!done) connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw fault("the end of a transaction", failed);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
            if (prepared.size() > KEPT) {
                var oldest = prepared.pollFirstEntry();
                columns.remove(oldest.getKey());
                oldest.getValue().close();
            }
        }
        for (int each = 0; each < arguments.length; each++) bind(statement, each + 1, arguments[each]);
        return statement;
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, java.sql.Types.NULL);
            case String text -> statement.setString(place, text);
            case Long number -> statement.setLong(place, number);
            case byte[] blob -> statement.setBytes(place, blob);
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass().getSimpleName());
        }
    }

    private TablesFault fault(String what, SQLException why) {
        var fault = new TablesFault(what + " failed", why);
        broken |= fault.broken();
        return fault;
    }

    /// Whether something was met that makes the file worthless.
    boolean broken() { return broken; }

    @Override public void close() {
        try {
            for (var each : prepared.values()) each.close();
            connection.close();
        } catch (SQLException failed) {
            throw fault("closing", failed);
        }
    }
}
