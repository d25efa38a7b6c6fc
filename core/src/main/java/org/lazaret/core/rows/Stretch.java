package org.lazaret.core.rows;

/// A stretch of the access journal.
///
/// @param from the first position of it
/// @param before the first position behind it
public record Stretch(long from, long before) {}
