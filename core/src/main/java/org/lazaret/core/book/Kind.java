package org.lazaret.core.book;

import java.util.Locale;
import java.util.Optional;
import org.lazaret.core.journal.SubjectId;

/// A kind of book: its room, its blank, what it is told and what it writes, whose key seals it and how it is kept.
///
/// @param room lower case; with an event's name it is the header's kind, e.g. `drugs.dispensed`
/// @param key its subject's, or the site's: such a book holds identifiers and facts, no person and no free text about
/// one
/// @param size replayed from its entries, or kept as a snapshot because it grows without bound
public record Kind<B extends Book<B, C, E>, C, E>(String room, B blank, Class<C> commands, Class<E> events, Key key,
    Size size) {
    /// Whose key seals a book.
    public enum Key { SUBJECT, SITE }
    /// How a book is kept.
    public enum Size { REPLAYED, SNAPSHOT }

    /// The first part of a book's `about`: the book's type in lower case, unique in the house, e.g. `drugregister`.
    public String word() { return blank.getClass().getSimpleName().toLowerCase(Locale.ROOT); }

    /// A book under the site's key.
    public BookId<B, C, E> of(String name) {
        if (key != Key.SITE) throw new IllegalArgumentException(word() + " is sealed by its subject's key: say whose");
        return new BookId<>(this, name, Optional.empty());
    }

    /// A book under its subject's key.
    public BookId<B, C, E> of(String name, SubjectId subject) {
        if (key != Key.SUBJECT)
            throw new IllegalArgumentException(word() + " is sealed by the site's key: it has no subject");
        return new BookId<>(this, name, Optional.of(subject));
    }
}
