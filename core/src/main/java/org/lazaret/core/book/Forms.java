package org.lazaret.core.book;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lazaret.core.journal.Subject;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The form of each type that may stand in an event.
final class Forms {
    private Forms() {}

    static Form of(Type type, String name) {
        return switch (type) {
            case Class<?> plain -> of(plain, name);
            case ParameterizedType list when list.getRawType() == List.class ->
                new ListForm(name, of(list.getActualTypeArguments()[0], name));
            case ParameterizedType maybe when maybe.getRawType() == Optional.class ->
                new OptionalForm(of(maybe.getActualTypeArguments()[0], name));
            default -> throw unfit(type, name);
        };
    }

    private static Form of(Class<?> type, String name) {
        if (type == String.class) return Form.text(name, String.class::cast, text -> text);
        if (type == long.class || type == int.class) return new LongForm(name, type == int.class);
        if (type == boolean.class) return new BooleanForm(name);
        if (type.isEnum()) return Form.text(name, value -> ((Enum<?>) value).name(), constant(type, name));
        if (type == Instant.class) return time(name, Instant::parse);
        if (type == LocalDate.class) return time(name, LocalDate::parse);
        if (type == LocalTime.class) return time(name, LocalTime::parse);
        if (type == LocalDateTime.class) return time(name, LocalDateTime::parse);
        if (type == OffsetDateTime.class) return time(name, OffsetDateTime::parse);
        if (type.isRecord()) return RecordForm.of(type);
        if (type.isSealed()) return SealedForm.of(type);
        throw unfit(type, name);
    }

    private static IllegalArgumentException unfit(Type type, String name) {
        return new IllegalArgumentException(
            ("%s is a %s, which does not last. Use String, long, int, boolean, a java.time type, an enum, a record or "
                + "sealed interface of these, List or Optional.").formatted(name, type.getTypeName()));
    }

    private static Form time(String name, Function<String, Object> parse) {
        return Form.text(name, Object::toString, text -> {
            try {
                return parse.apply(text);
            } catch (DateTimeException notATime) {
                throw new CorruptBook("%s is not a time: %s".formatted(name, notATime.getMessage()));
            }
        });
    }

    private static Function<String, Object> constant(Class<?> type, String name) {
        return text -> {
            for (var constant : type.getEnumConstants()) if (((Enum<?>) constant).name().equals(text)) return constant;
            throw new CorruptBook("%s knows no %s".formatted(name, text));
        };
    }

    private record LongForm(String name, boolean narrow) implements Form {
        @Override public void write(Object value, JsonGenerator to) { to.writeNumber(((Number) value).longValue()); }

        @Override public Object read(JsonParser from) {
            Form.expect(from, JsonToken.VALUE_NUMBER_INT, name);
            try {
                if (narrow) return from.getIntValue();
                return from.getLongValue();
            } catch (JacksonException tooLarge) {
                throw new CorruptBook("%s is too large a number".formatted(name));
            }
        }

        @Override public void subjects(Object value, Consumer<Subject> sink) {}

        @Override public boolean hasSubjects() { return false; }
    }

    private record BooleanForm(String name) implements Form {
        @Override public void write(Object value, JsonGenerator to) { to.writeBoolean((Boolean) value); }

        @Override public Object read(JsonParser from) {
            if (from.currentToken() != JsonToken.VALUE_TRUE) Form.expect(from, JsonToken.VALUE_FALSE, name);
            return from.getBooleanValue();
        }

        @Override public void subjects(Object value, Consumer<Subject> sink) {}

        @Override public boolean hasSubjects() { return false; }
    }
}
