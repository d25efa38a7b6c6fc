package org.lazaret.core.journal;

/// An entry on its way into a journal.
///
/// @param journal `care` or `access`
/// @param entry header, newline and sealed body; at most 65,535 bytes
public record Line(String journal, byte[] entry) {}
