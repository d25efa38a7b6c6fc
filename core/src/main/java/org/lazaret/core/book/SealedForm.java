package org.lazaret.core.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.lazaret.core.journal.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A member of a sealed interface: its record's name, and then the record.
record SealedForm(String name, Map<String, Form> members) implements Form {
    static SealedForm of(Class<?> type) {
        var members = new LinkedHashMap<String, Form>();
        EventNames.members(type).forEach((member, record) -> members.put(member, Forms.of(record, member)));
        return new SealedForm(type.getSimpleName(), members);
    }

    @Override public void write(Object value, JsonGenerator to) {
        var member = value.getClass().getSimpleName();
        to.writeStartObject();
        to.writeName(member);
        form(member).write(value, to);
        to.writeEndObject();
    }

    @Override public Object read(JsonParser from) {
        Form.expect(from, JsonToken.START_OBJECT, name);
        var member = from.nextName();
        var form = form(String.valueOf(member));
        from.nextToken();
        var value = form.read(from);
        from.nextToken();
        Form.expect(from, JsonToken.END_OBJECT, name);
        return value;
    }

    @Override public void subjects(Object value, Consumer<Subject> sink) {
        form(value.getClass().getSimpleName()).subjects(value, sink);
    }

    @Override public boolean hasSubjects() { return members.values().stream().anyMatch(Form::hasSubjects); }

    private Form form(String member) {
        var form = members.get(member);
        if (form == null) throw new CorruptBook("%s has no %s".formatted(name, member));
        return form;
    }
}
