package org.lazaret.server.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A result for programs: one JSON object, its fields in the order they were given.
record Json(Map<String, Object> fields) {
    static Json object() { return new Json(new LinkedHashMap<>()); }

    /// @param value a text, a number, a truth, another object, a list of those, or an `Optional` of one: absent is
    /// `null`
    Json with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    void write(Path file) {
        try (var to = new JsonFactory().createGenerator(ObjectWriteContext.empty(), Files.newOutputStream(file))) {
            write(this, to);
        } catch (IOException failed) {
            throw Told.failed("Cannot write %s: %s.".formatted(file, failed.getMessage()));
        }
    }

    private static void write(Object value, JsonGenerator to) {
        switch (value) {
            case Json(var fields) -> {
                to.writeStartObject();
                fields.forEach((name, field) -> {
                    to.writeName(name);
                    write(field, to);
                });
                to.writeEndObject();
            }
            case List<?> many -> {
                to.writeStartArray();
                many.forEach(each -> write(each, to));
                to.writeEndArray();
            }
            case Optional<?> maybe -> maybe.ifPresentOrElse(there -> write(there, to), to::writeNull);
            case Boolean truth -> to.writeBoolean(truth);
            case Long number -> to.writeNumber(number);
            case Integer number -> to.writeNumber(number);
            case Double number -> to.writeNumber(number);
            default -> to.writeString(value.toString());
        }
    }
}
