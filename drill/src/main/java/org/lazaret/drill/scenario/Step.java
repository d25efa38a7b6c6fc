package org.lazaret.drill.scenario;

import java.util.SortedMap;

/// One thing that happens.
///
/// @param fields all other fields as they were written, e.g. `site` → `any`
/// @param place where it stands in the file, for whoever must mend it
public record Step(When at, Verb verb, SortedMap<String, Object> fields, Place place) {
    /// A field as text.
    public String text(String field, String otherwise) { return String.valueOf(fields.getOrDefault(field, otherwise)); }
}
