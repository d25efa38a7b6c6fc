package org.lazaret.core.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which tables there are, who writes them, and which of their rows are about somebody.
final class Shape {
    private static final ClassValue<Column> ARGUMENTS = new ClassValue<>() {
        @Override protected Column computeValue(Class<?> type) { return Column.of(type, "an argument"); }
    };

    private final List<Projection<?>> projections;
    private final String build;
    private final Map<Class<?>, List<Projection<?>>> reading = new LinkedHashMap<>();
    private final LinkedHashMap<String, List<String>> tables = new LinkedHashMap<>();

    /// @param build names the program: another one may write other rows into the same tables
    Shape(List<Projection<?>> projections, String build) {
        this.projections = projections;
        this.build = build;
    }

    /// Names this shape: tables of another one are thrown away.
    String name() {
        try {
            var text = build + "\n" + String.join(";\n", statements());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// Whether these are tables of this shape.
    boolean fits(Statements writing) {
        return writing.number("select count(*) from sqlite_schema where name = 'lz_state'") == 1
            && writing.number("select count(*) from lz_state where shape = ?", name()) == 1;
    }

    /// Throws every table away and makes them anew, all or none.
    void make(Statements writing) {
        writing.whole(() -> {
            for (var row : writing.ask(
                "select name from sqlite_schema where type = 'table' and name not like 'sqlite%'"))
                writing.execute("drop table \"%s\"".formatted(row[0]));
            for (var statement : statements()) writing.execute(statement);
            writing.run("insert into lz_state (one, followed, shape) values (1, 0, ?)", name());
        });
    }

    private List<String> statements() {
        var all = new ArrayList<>(List.of(CoreTables.SCHEMA.split(";")));
        for (var projection : projections)
            for (var each : projection.schema().split(";")) if (!each.isBlank()) all.add(each);
        return all;
    }

    /// Learns from the database which tables the projections have.
    void learn(Statements writing) {
        tables.clear();
        for (var row : writing.ask("""
            select name from sqlite_schema where type = 'table' and name not like 'lz$_%' escape '$'
                and name not like 'sqlite%' order by name""")) {
            var table = String.valueOf(row[0]);
            var columns = writing.ask("select name from pragma_table_info(?) order by cid", table);
            tables.put(table, columns.stream().map(each -> String.valueOf(each[0])).toList());
        }
    }

    List<String> tables() { return List.copyOf(tables.sequencedKeySet()); }

    /// The tables that have a column of that name.
    List<String> with(String column) {
        return tables().stream().filter(each -> columns(each).contains(column)).toList();
    }

    List<String> columns(String table) { return tables.getOrDefault(table, List.of()); }

    List<Projection<?>> reading(Class<?> event) {
        return reading.computeIfAbsent(event,
            type -> projections.stream().filter(each -> each.reads().isAssignableFrom(type)).toList());
    }

    /// Arguments as the database takes them.
    static @Nullable Object[] values(List<?> arguments) {
        return arguments.stream().map(Shape::value).toArray();
    }

    private static @Nullable Object value(Object argument) {
        if (argument instanceof Optional<?> maybe) return maybe.map(Shape::value).orElse(null);
        return ARGUMENTS.get(type(argument)).write().apply(argument);
    }

    private static Class<?> type(Object argument) {
        return argument instanceof Enum<?> constant ? constant.getDeclaringClass() : argument.getClass();
    }
}
