package org.lazaret.core.journal;

/// How far a copy of a journal has come.
///
/// @param head up to which it is durable
/// @param note the site's signed checkpoint of that head; empty for none
/// @param expected size of the journal that it has been told of, and can check entries against
/// @param next the position of the entry it needs next
public record Held(Head head, byte[] note, long expected, long next) {}
