package org.lazaret.core.book;

import java.util.Optional;
import org.lazaret.core.journal.SubjectId;

/// A book of a site.
///
/// @param name opaque, e.g. `5xk2…` or `ketamine-100`
public record BookId<B extends Book<B, C, E>, C, E>(Kind<B, C, E> kind, String name, Optional<SubjectId> subject) {
    /// As it stands in headers and rows, e.g. `drugregister/ketamine-100`.
    public String about() { return kind.word() + "/" + name; }

    @Override public String toString() { return about(); }

    @Override public boolean equals(Object other) {
        return other instanceof BookId<?, ?, ?> id && id.about().equals(about());
    }

    @Override public int hashCode() { return about().hashCode(); }
}
