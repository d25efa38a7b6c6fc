package org.lazaret.core.rows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One connection and the statements prepared on it.
final class Statements implements AutoCloseable {
    private static final int KEPT = 200;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

    /// @param url e.g. `jdbc:sqlite:tables.db`
    Statements(String url, List<String> pragmas) {
        try {
            connection = DriverManager.getConnection(url);
            try (var statement = connection.createStatement()) {
                for (var pragma : pragmas) statement.execute("pragma " + pragma);
            }
        } catch (SQLException closed) {
            throw new TablesFault("%s does not open".formatted(url), closed);
        }
    }

    int run(String sql, List<? extends @Nullable Object> arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException failed) {
            throw new TablesFault(sql + " failed", failed);
        }
    }

    /// Every row, the columns in order.
    List<List<@Nullable Object>> ask(String sql, List<? extends @Nullable Object> arguments) {
        return ask(sql, arguments, List.of());
    }

    /// Every row, of each the columns of these names in their order, or all if none is named.
    List<List<@Nullable Object>> ask(String sql, List<? extends @Nullable Object> arguments, List<String> names) {
        try (var rows = bound(sql, arguments).executeQuery()) {
            var places = new int[names.isEmpty() ? rows.getMetaData().getColumnCount() : names.size()];
            for (int each = 0; each < places.length; each++) {
                places[each] = names.isEmpty() ? each + 1 : rows.findColumn(names.get(each));
            }
            var all = new ArrayList<List<@Nullable Object>>();
            while (rows.next()) {
                var row = new ArrayList<@Nullable Object>(places.length);
                for (var place : places) row.add(rows.getObject(place));
                all.add(row);
            }
            return all;
        } catch (SQLException failed) {
            throw new TablesFault(sql + " failed", failed);
        }
    }

    /// All of this work, or none of it.
    void whole(Runnable work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new TablesFault("a transaction failed", failed);
        }
    }

    private PreparedStatement bound(String sql, List<? extends @Nullable Object> arguments) {
        try {
            var statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
                if (prepared.size() > KEPT) closeEldest();
            }
            for (int each = 0; each < arguments.size(); each++) statement.setObject(each + 1, arguments.get(each));
            return statement;
        } catch (SQLException failed) {
            throw new TablesFault(sql + " cannot be asked", failed);
        }
    }

    private void closeEldest() {
        var eldest = prepared.entrySet().iterator();
        close(eldest.next().getValue());
        eldest.remove();
    }

    private static void close(AutoCloseable closed) {
        try {
            switch (closed) {
                case PreparedStatement statement -> statement.close();
                case Connection whole -> whole.close();
                default -> throw new IllegalStateException("neither a statement nor a connection");
            }
        } catch (SQLException failed) {
            throw new TablesFault("closing failed", failed);
        }
    }

    @Override public void close() {
        prepared.values().forEach(Statements::close);
        close(connection);
    }
}
