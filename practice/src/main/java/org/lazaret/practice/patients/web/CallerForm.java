package org.lazaret.practice.patients.web;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.clients.Details;

/// Who rings, what about, and when they are rung back.
///
/// @param client their number; empty if they are new, and `name` and `phone` are theirs
public record CallerForm(String client, Personal name, Personal phone, Personal about, Optional<LocalDateTime> by) {
    CallForm call() { return new CallForm(about, by); }

    Details newcomer() { return new Details(name, phone, new Personal(""), new Personal("")); }
}
