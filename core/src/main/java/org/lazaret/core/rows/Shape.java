package org.lazaret.core.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which tables there are, who writes them, and which of their rows are about somebody.
final class Shape {
    private final List<Projection<?>> projections;
    private final Map<Class<?>, List<Projection<?>>> reading = new LinkedHashMap<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> withSubject = new ArrayList<>();
    private final List<String> withBook = new ArrayList<>();

    Shape(List<Projection<?>> projections) { this.projections = projections; }

    /// Every statement that makes the tables.
    List<String> statements() {
        var all = new ArrayList<>(List.of(CoreTables.SCHEMA.split(";")));
        for (var projection : projections)
            for (var each : projection.schema().split(";")) if (!each.isBlank()) all.add(each);
        return all;
    }

    /// Names this shape: another one's tables are thrown away.
    String name() {
        try {
            var text = String.join(";", statements());
            return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// Learns the tables from the database.
    void learn(Statements statements) {
        tables.clear();
        withSubject.clear();
        withBook.clear();
        for (var row : statements.ask(
            "select name from sqlite_master where type = 'table' and name not like 'lz_%' order by name", List.of())) {
            var table = String.valueOf(row.getFirst());
            var columns = statements.ask("select name from pragma_table_info('%s')".formatted(table),
                List.of()).stream().map(each -> String.valueOf(each.getFirst())).toList();
            tables.add(table);
            if (columns.contains("subject")) withSubject.add(table);
            if (columns.contains("book")) withBook.add(table);
        }
    }

    List<Projection<?>> reading(Class<?> event) {
        return reading.computeIfAbsent(event,
            type -> projections.stream().filter(each -> each.reads().isAssignableFrom(type)).toList());
    }

    List<String> tables() { return tables; }

    List<String> withSubject() { return withSubject; }

    List<String> withBook() { return withBook; }

    /// Arguments as the database takes them.
    static List<@Nullable Object> values(List<?> arguments) {
        var values = new ArrayList<@Nullable Object>(arguments.size());
        for (var each : arguments) values.add(Column.of(type(each), "an argument").write().apply(each));
        return values;
    }

    private static Class<?> type(Object argument) {
        return switch (argument) {
            case Integer _ -> int.class;
            case Boolean _ -> boolean.class;
            case Enum<?> constant -> constant.getDeclaringClass();
            default -> argument.getClass();
        };
    }
}
