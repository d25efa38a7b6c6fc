package org.lazaret.core.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.book.Addressed;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.EventNames;
import org.lazaret.core.book.Kind;
import org.lazaret.core.journal.SubjectId;

/// Every kind of book and every event of a house, by the names they have in headers.
public final class Catalog {
    private final Map<String, Kind<?, ?, ?>> kinds = new LinkedHashMap<>();
    private final Map<String, Class<?>> events = new LinkedHashMap<>();
    private final Map<Class<?>, String> wires = new LinkedHashMap<>();
    private final ClassValue<Codec<?>> codecs = new ClassValue<>() {
        @Override protected Codec<?> computeValue(Class<?> type) { return Codec.of(type); }
    };

    /// @throws IllegalArgumentException when two books or two events have one name
    public Catalog(House house) {
        add(SiteBook.KIND);
        add(Erasure.KIND);
        house.kinds().forEach(this::add);
    }

    private void add(Kind<?, ?, ?> kind) {
        unique(kinds.put(kind.word(), kind), kind.word());
        EventNames.of(kind).forEach((wire, event) -> {
            unique(events.put(wire, event), wire);
            if (Addressed.class.isAssignableFrom(event) && kind.key() != Kind.Key.SITE)
                throw new IllegalArgumentException(wire + " is for other sites: its book has no subject");
            wires.put(event, wire);
            codecs.get(event);
        });
        if (kind.size() == Kind.Size.SNAPSHOT) codecs.get(kind.blank().getClass());
    }

    private static void unique(Object before, String name) {
        if (before != null) throw new IllegalArgumentException("two things are named %s: rename one".formatted(name));
    }

    /// The kind of the book with this `about`.
    public Kind<?, ?, ?> kind(String about) {
        var word = about.substring(0, Math.max(0, about.indexOf('/')));
        var kind = kinds.get(word);
        if (kind == null)
            throw new CorruptBook("no room here keeps %s: it was written by another program".formatted(about));
        return kind;
    }

    /// The kind that a header names an event by, e.g. `drugs.dispensed`.
    public String wire(Object event) { return wires.get(event.getClass()); }

    public byte[] write(Object value) { return codec(value).write(value); }

    public Object event(String wire, byte[] json) {
        var type = events.get(wire);
        if (type == null)
            throw new CorruptBook("no room here knows %s: it was written by another program".formatted(wire));
        return codecs.get(type).read(json);
    }

    /// A book as it was written as a snapshot.
    <B> B book(Class<B> type, byte[] json) { return type.cast(codecs.get(type).read(json)); }

    /// Every subject that an event names, in order.
    public List<SubjectId> subjects(Object event) { return codec(event).subjects(event); }

    /// Whose words a row bears, in order; it may name others, by numbers that say nothing.
    List<SubjectId> bearers(Record row) { return codec(row).bearers(row); }

    @SuppressWarnings("unchecked") // a value's codec is that of its class
    private Codec<Object> codec(Object value) { return (Codec<Object>) codecs.get(value.getClass()); }
}
