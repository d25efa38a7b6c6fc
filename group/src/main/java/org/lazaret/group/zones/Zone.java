package org.lazaret.group.zones;

/// A hosting boundary with one hub and one set of commanders.
///
/// @param name lower case letters, digits and hyphens, at most 32 of them, e.g. `uk-cloud`
public record Zone(String name) {
    /// @throws IllegalArgumentException when the name has another shape
    public Zone {
        if (!name.matches("[a-z][a-z0-9-]{0,31}"))
            throw new IllegalArgumentException(
                "a zone is named by lower case letters, digits and hyphens, at most 32, not " + name);
    }
}
