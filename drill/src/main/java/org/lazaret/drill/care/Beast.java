package org.lazaret.drill.care;

import java.util.List;

/// An animal, as its owner describes it.
///
/// @param chip 15 digits
public record Beast(String name, String breed, boolean cat, String chip) {
    /// The words that nobody else has.
    public List<String> words() { return List.of(name, chip); }
}
