package org.lazaret.group.zones;

/// Someone who holds a key of a zone, by the name on the medium it lies on.
///
/// @param name lower case letters, digits and hyphens, at most 40 of them, e.g. `ann-hill`
/// @param key signs, if they are of the root or a commander; a box, if they are of the recovery quorum
public record Officer(String name, Key key) {
    /// @throws IllegalArgumentException when the name has another shape
    public Officer {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}"))
            throw new IllegalArgumentException(
                "an officer is named by lower case letters, digits and hyphens, at most 40, not " + name);
    }
}
