package org.lazaret.group.cover;

import java.util.List;
import java.util.stream.Stream;
import org.lazaret.core.book.Personal;

/// By what an animal of another site is asked for; each may be empty.
///
/// @param chip its number, digits alone
/// @param owner the owner's name
/// @param animal its name
public record Sought(Personal chip, Personal owner, Personal phone, Personal animal) {
    /// Whether it says so much that one animal can be meant: its chip, or its name and whose it is.
    public boolean enough() {
        return known(chip) || known(animal) && (known(owner) || known(phone));
    }

    public boolean byChip() { return known(chip); }

    /// What was said, in the order of the form.
    public List<Personal> said() { return Stream.of(chip, animal, owner, phone).filter(Sought::known).toList(); }

    private static boolean known(Personal text) { return !text.text().isBlank(); }
}
