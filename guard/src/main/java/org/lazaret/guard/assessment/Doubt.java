package org.lazaret.guard.assessment;

import org.lazaret.core.journal.Head;

/// What keeps an answer from being whole, or from being proven.
public sealed interface Doubt {
    /// Entries that were looked at, and that no checkpoint of the site covers yet: they have no proof.
    record Unsigned(long entries) implements Doubt {}
    /// Somebody knows of more entries than there were to look at: some are missing at the end.
    record Missing(Head known, long size) implements Doubt {}
    /// The entries looked at are not those whose head somebody knows.
    record Rewritten(Head known) implements Doubt {}
    /// From this entry on nothing could be looked at.
    record Broken(long position, String what) implements Doubt {}
    /// An entry bears a time before that of the entry before it, so that a span cannot be found by times.
    record Backwards(long position) implements Doubt {}

    /// Whether entries may have been passed over. What is only unsigned was looked at all the same.
    default boolean gap() { return !(this instanceof Unsigned); }
}
