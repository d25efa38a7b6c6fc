package org.lazaret.drill.scenario;

import java.util.SortedMap;

/// One thing that happens.
///
/// @param fields all other fields as they were written, e.g. `site` → `any`
/// @param places where it and its fields stand in the file, for whoever must mend it
public record Step(When at, Verb verb, SortedMap<String, Object> fields, Places places) {
    /// A field as text.
    public String text(String field, String otherwise) { return String.valueOf(fields.getOrDefault(field, otherwise)); }

    public boolean has(String field) { return fields.containsKey(field); }

    public Place place() { return places.whole(); }

    /// What is wrong with a field, or with all of it if it has none of that name.
    public WrongScenario wrong(String field, String what) {
        return new WrongScenario(places.fields().getOrDefault(field, places.whole()), what);
    }
}
