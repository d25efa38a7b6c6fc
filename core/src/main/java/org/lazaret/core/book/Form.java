package org.lazaret.core.book;

import java.util.function.Consumer;
import java.util.function.Function;
import org.lazaret.core.journal.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// How values of one type stand in JSON.
///
/// A parser stands on the value's first token when `read` begins and on its last when it ends.
interface Form {
    void write(Object value, JsonGenerator to);

    Object read(JsonParser from);

    void subjects(Object value, Consumer<Subject> sink);

    /// Whether there can be a subject inside.
    boolean hasSubjects();

    /// A value that is one JSON string.
    static Form text(String name, Function<Object, String> written, Function<String, Object> read) {
        return new Form() {
            @Override public void write(Object value, JsonGenerator to) { to.writeString(written.apply(value)); }

            @Override public Object read(JsonParser from) {
                expect(from, JsonToken.VALUE_STRING, name);
                return read.apply(from.getString());
            }

            @Override public void subjects(Object value, Consumer<Subject> sink) {}

            @Override public boolean hasSubjects() { return false; }
        };
    }

    static void expect(JsonParser from, JsonToken token, String name) {
        if (from.currentToken() != token)
            throw new CorruptBook("%s is %s where %s belongs".formatted(name, from.currentToken(), token));
    }
}
