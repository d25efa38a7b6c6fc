package org.lazaret.core.book;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The names by which headers call events: room and record, e.g. `drugs.counted-short` for `CountedShort`.
public final class EventNames {
    private EventNames() {}

    /// Every event of a kind of book by its name, in the order in which they are declared.
    ///
    /// @throws IllegalArgumentException when two have one name, or one is no record
    public static Map<String, Class<?>> of(Kind<?, ?, ?> kind) {
        var names = new LinkedHashMap<String, Class<?>>();
        members(kind.events()).forEach((name, event) -> names.put(kind.room() + "." + dashed(name), event));
        return names;
    }

    /// The records of a sealed interface, through those it is sealed to, by their simple names.
    static Map<String, Class<?>> members(Class<?> type) {
        var members = new LinkedHashMap<String, Class<?>>();
        collect(type, members);
        return members;
    }

    private static void collect(Class<?> type, Map<String, Class<?>> members) {
        if (type.isSealed()) {
            for (var member : type.getPermittedSubclasses()) collect(member, members);
        } else if (!type.isRecord()) {
            throw new IllegalArgumentException("%s is neither a record nor sealed".formatted(type.getTypeName()));
        } else if (members.put(type.getSimpleName(), type) != null) {
            throw new IllegalArgumentException("two records are named %s: rename one".formatted(type.getSimpleName()));
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    }
}
