package org.lazaret.core.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.journal.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A list as a JSON array.
record ListForm(String name, Form element) implements Form {
    @Override public void write(Object value, JsonGenerator to) {
        to.writeStartArray();
        for (var each : (List<?>) value) element.write(each, to);
        to.writeEndArray();
    }

    @Override public Object read(JsonParser from) {
        Form.expect(from, JsonToken.START_ARRAY, name);
        var list = new ArrayList<Object>();
        while (from.nextToken() != JsonToken.END_ARRAY) list.add(element.read(from));
        return List.copyOf(list);
    }

    @Override public void subjects(Object value, Consumer<Subject> sink) {
        if (element.hasSubjects()) for (var each : (List<?>) value) element.subjects(each, sink);
    }

    @Override public boolean hasSubjects() { return element.hasSubjects(); }
}
