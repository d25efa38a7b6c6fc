package org.lazaret.core.journal;

/// How a log was found when it was opened.
///
/// @param cutBytes what a crash left, after the last whole act, of acts that nobody was told of
/// @param unanswered whole acts after the mark: durable now, though whoever asked for them may not have been told
public record LogOpened(long cutBytes, long unanswered) {}
