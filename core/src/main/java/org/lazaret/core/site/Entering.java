package org.lazaret.core.site;

/// What happens to someone who comes to a desk.
public sealed interface Entering {
    record Entered(Desk desk) implements Entering {}
    /// No desk, and the reason in one of a few codes: `stopped`, `rolled-back` …
    record Barred(String code, String detail) implements Entering {}
}
