package org.lazaret.core.book;

import java.util.Optional;
import java.util.function.Consumer;
import org.lazaret.core.journal.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What may be absent: `null` then.
record OptionalForm(Form element) implements Form {
    @Override public void write(Object value, JsonGenerator to) {
        var maybe = (Optional<?>) value;
        if (maybe.isPresent()) element.write(maybe.get(), to);
        else to.writeNull();
    }

    @Override public Object read(JsonParser from) {
        return from.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(element.read(from));
    }

    @Override public void subjects(Object value, Consumer<Subject> sink) {
        if (element.hasSubjects()) ((Optional<?>) value).ifPresent(each -> element.subjects(each, sink));
    }

    @Override public boolean hasSubjects() { return element.hasSubjects(); }
}
