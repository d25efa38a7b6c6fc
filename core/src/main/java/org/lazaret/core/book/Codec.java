package org.lazaret.core.book;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.SubjectId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a record as one JSON value, its fields in component order, and reads it back to an equal one.
///
/// Shape: an object; a record of one component is that component alone (`Amount(long)` is a number); times are
/// ISO 8601; an absent `Optional` is `null`; a member of a sealed interface is `{"Name":value}`.
public final class Codec<T> {
    private static final JsonFactory JSON = new JsonFactory();
    private final Class<T> type;
    private final Form form;

    private Codec(Class<T> type, Form form) {
        this.type = type;
        this.form = form;
    }

    /// @throws IllegalArgumentException naming the component whose type does not last: a `double`, a map, an array …
    public static <T> Codec<T> of(Class<T> type) { return new Codec<>(type, Forms.of(type, type.getSimpleName())); }

    public byte[] write(T value) {
        var bytes = new ByteArrayOutputStream(256);
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            form.write(value, generator);
        }
        return bytes.toByteArray();
    }

    /// @throws CorruptBook when this is not what `write` wrote
    public T read(byte[] json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            var value = type.cast(form.read(parser));
            if (parser.nextToken() != null)
                throw new CorruptBook(type.getSimpleName() + " is followed by something else");
            return value;
        } catch (JacksonException broken) {
            throw new CorruptBook("%s does not read: %s".formatted(type.getSimpleName(), broken.getOriginalMessage()));
        }
    }

    /// Every subject that a value names, in the order of its components: by a room's own identifier too.
    public List<SubjectId> subjects(T value) {
        var found = new ArrayList<SubjectId>();
        form.subjects(value, subject -> found.add(subject.subject()));
        return found;
    }

    /// Those whose own words a value bears: a `SubjectId` stands beside them.
    public List<SubjectId> bearers(T value) {
        var found = new ArrayList<SubjectId>();
        form.subjects(value, subject -> {
            if (subject instanceof SubjectId id) found.add(id);
        });
        return found;
    }
}
