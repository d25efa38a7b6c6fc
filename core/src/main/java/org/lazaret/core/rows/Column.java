package org.lazaret.core.rows;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.book.Personal;

/// How values of one type stand in a column: as text or a whole number; an absent one as null.
///
/// @param read from what the database gives
record Column(Function<Object, @Nullable Object> write, Function<@Nullable Object, Object> read) {
    static Column of(Type type, String name) {
        if (type instanceof ParameterizedType maybe && maybe.getRawType() == Optional.class)
            return optional(of(maybe.getActualTypeArguments()[0], name));
        if (!(type instanceof Class<?> plain)) throw unfit(type, name);
        if (plain == Personal.class) throw open(name);
        if (plain.getPackageName().equals("java.time")) return time(plain, name);
        if (plain == String.class) return new Column(text -> text, value -> there(value, name));
        if (plain == long.class || plain == Long.class)
            return new Column(number -> number, value -> ((Number) there(value, name)).longValue());
        if (plain == int.class || plain == Integer.class)
            return new Column(number -> ((Integer) number).longValue(),
                value -> ((Number) there(value, name)).intValue());
        if (plain == boolean.class || plain == Boolean.class)
            return new Column(yes -> (Boolean) yes ? 1L : 0L, value -> ((Number) there(value, name)).longValue() != 0);
        if (plain.isEnum())
            return constants(plain, name);
        if (plain.isRecord() && plain.getRecordComponents().length == 1) return single(plain, name);
        throw unfit(type, name);
    }

    private static Column time(Class<?> plain, String name) {
        if (plain == Instant.class)
            return new Column(at -> Times.of((Instant) at), value -> Times.instant(text(value, name)));
        if (plain == LocalDate.class) return new Column(Object::toString, value -> LocalDate.parse(text(value, name)));
        if (plain == LocalTime.class) return new Column(Object::toString, value -> LocalTime.parse(text(value, name)));
        if (plain == LocalDateTime.class)
            return new Column(at -> Times.local((LocalDateTime) at), value -> LocalDateTime.parse(text(value, name)));
        if (plain == OffsetDateTime.class)
            return new Column(at -> Times.of((OffsetDateTime) at), value -> OffsetDateTime.parse(text(value, name)));
        throw unfit(plain, name);
    }

    private static IllegalArgumentException open(String name) {
        return new IllegalArgumentException(name
            + " would lie in the open: a Personal is sealed only as a component of "
            + "its own in a row. Use Personal there, empty for none. An argument can't be one: sealed words differ.");
    }

    private static IllegalArgumentException unfit(Type type, String name) {
        return new IllegalArgumentException(
            "%s is a %s, which no column holds. Use String, long, int, boolean, ".formatted(name, type.getTypeName())
                + "Instant, LocalDate, LocalTime, LocalDateTime, OffsetDateTime, an enum, a record of one of these, "
                + "an Optional of one, or Personal.");
    }

    private static Object there(@Nullable Object value, String name) {
        if (value == null) throw new TablesFault("column " + name + " is null in a row that is not Optional there");
        return value;
    }

    private static String text(@Nullable Object value, String name) { return there(value, name).toString(); }

    private static Column constants(Class<?> type, String name) {
        var named = new LinkedHashMap<String, Object>();
        for (var each : type.getEnumConstants()) named.put(((Enum<?>) each).name(), each);
        return new Column(each -> ((Enum<?>) each).name(), value -> {
            var constant = named.get(text(value, name));
            if (constant == null)
                throw new TablesFault("%s: %s has no %s".formatted(name, type.getSimpleName(), value));
            return constant;
        });
    }

    private static Column optional(Column inner) {
        return new Column(maybe -> ((Optional<?>) maybe).map(inner.write()).orElse(null),
            value -> value == null ? Optional.empty() : Optional.of(inner.read().apply(value)));
    }

    private static Column single(Class<?> type, String name) {
        var component = type.getRecordComponents()[0];
        var inner = of(component.getGenericType(), name);
        var make = constructor(type);
        var read = accessor(component);
        return new Column(value -> inner.write().apply(get(read, value)),
            value -> make(make, inner.read().apply(value)));
    }

    static Constructor<?> constructor(Class<?> type) {
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        for (int each = 0; each < types.length; each++) types[each] = components[each].getType();
        try {
            var make = type.getDeclaredConstructor(types);
            make.setAccessible(true);
            return make;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(type + " is a record without its constructor", impossible);
        }
    }

    static Method accessor(RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true); // a row may be private to its projection
        return accessor;
    }

    static Object get(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(accessor + " cannot be read", failed);
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
