package org.lazaret.practice.patients.web;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.practice.clients.Client.OfCall;
import org.lazaret.practice.clients.Client.PromiseCall;
import org.lazaret.practice.clients.Client.TakeCall;

/// What is typed of a call.
///
/// @param by when they are rung back; empty if they are not
record CallForm(Personal about, Optional<LocalDateTime> by) {
    OfCall command() {
        return by.<OfCall>map(time -> new PromiseCall(about, time)).orElseGet(() -> new TakeCall(about));
    }
}
