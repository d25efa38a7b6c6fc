package org.lazaret.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;

/// Looks at the PIN of whoever signs beside the one who sits there.
@FunctionalInterface
public interface Signing {
    /// @return why it is no signature; empty if it is one
    Optional<Refusal> check(AccountId colleague, Personal pin);

    /// From now on signatures of this request are looked at so.
    default void begin(HttpServletRequest request) { request.setAttribute(Signing.class.getName(), this); }

    /// @throws IllegalStateException when nothing looks at signatures
    static Signing of(HttpServletRequest request) {
        if (request.getAttribute(Signing.class.getName()) instanceof Signing signing) return signing;
        throw new IllegalStateException("nobody looks at signatures on " + request.getRequestURI());
    }
}
