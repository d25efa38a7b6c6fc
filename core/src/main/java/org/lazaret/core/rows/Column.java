package org.lazaret.core.rows;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How values of one type stand in a column: as text or a whole number.
///
/// @param read from what the database gives
record Column(Function<Object, @Nullable Object> write, Function<@Nullable Object, Object> read) {
    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    static Column of(Type type, String name) {
        if (type instanceof ParameterizedType maybe && maybe.getRawType() == Optional.class)
            return optional(of(maybe.getActualTypeArguments()[0], name));
        if (!(type instanceof Class<?> plain)) throw unfit(type, name);
        if (plain == String.class) return new Column(text -> text, value -> there(value, name));
        if (plain == long.class || plain == Long.class)
            return new Column(number -> number, value -> ((Number) there(value, name)).longValue());
        if (plain == int.class)
            return new Column(number -> ((Integer) number).longValue(),
                value -> ((Number) there(value, name)).intValue());
        if (plain == boolean.class)
            return new Column(yes -> (Boolean) yes ? 1L : 0L, value -> ((Number) there(value, name)).longValue() != 0);
        if (plain == Instant.class)
            return new Column(at -> MICROS.format((Instant) at), value -> Instant.parse(text(value, name)));
        if (plain == LocalDate.class) return new Column(Object::toString, value -> LocalDate.parse(text(value, name)));
        if (plain == LocalTime.class) return new Column(Object::toString, value -> LocalTime.parse(text(value, name)));
        if (plain == LocalDateTime.class)
            return new Column(Object::toString, value -> LocalDateTime.parse(text(value, name)));
        if (plain == OffsetDateTime.class)
            return new Column(Object::toString, value -> OffsetDateTime.parse(text(value, name)));
        if (plain.isEnum())
            return new Column(each -> ((Enum<?>) each).name(), value -> constant(plain, text(value, name)));
        if (plain.isRecord() && plain.getRecordComponents().length == 1) return single(plain, name);
        throw unfit(type, name);
    }

    private static IllegalArgumentException unfit(Type type, String name) {
        return new IllegalArgumentException(
            ("%s is a %s, which no column holds. Use String, long, int, boolean, a java.time type, an enum, Personal, "
                + "a record of one of these, or an Optional.").formatted(name, type.getTypeName()));
    }

    private static Object there(@Nullable Object value, String name) {
        if (value == null) throw new TablesFault("column " + name + " is null in a row that is not Optional there");
        return value;
    }

    private static String text(@Nullable Object value, String name) { return there(value, name).toString(); }

    private static Object constant(Class<?> type, String text) {
        for (var constant : type.getEnumConstants()) if (((Enum<?>) constant).name().equals(text)) return constant;
        throw new TablesFault("%s knows no %s".formatted(type.getSimpleName(), text));
    }

    private static Column optional(Column inner) {
        return new Column(maybe -> ((Optional<?>) maybe).map(inner.write()).orElse(null),
            value -> value == null ? Optional.empty() : Optional.of(inner.read().apply(value)));
    }

    private static Column single(Class<?> type, String name) {
        var component = type.getRecordComponents()[0];
        var inner = of(component.getGenericType(), name);
        var make = constructor(type);
        return new Column(value -> inner.write().apply(get(component, value)),
            value -> make(make, inner.read().apply(value)));
    }

    static Constructor<?> constructor(Class<?> type) {
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        for (int each = 0; each < types.length; each++) {
            types[each] = components[each].getType();
            components[each].getAccessor().setAccessible(true);
        }
        try {
            var make = type.getDeclaredConstructor(types);
            make.setAccessible(true); // a row may be private to its projection
            return make;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(type + " is a record without its constructor", impossible);
        }
    }

    static Object get(RecordComponent component, Object record) {
        component.getAccessor().setAccessible(true);
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(component + " cannot be read", failed);
        }
    }

    static Object make(Constructor<?> make, @Nullable Object... values) {
        try {
            return make.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new TablesFault("%s refuses what its row holds".formatted(make.getDeclaringClass().getSimpleName()),
                refused);
        }
    }
}
