package org.lazaret.core.book;

import java.util.Optional;
import org.lazaret.core.journal.Stamp;
import org.lazaret.core.journal.SubjectId;

/// An event as it stands in its book and in the journal.
///
/// @param book the book's `about`
/// @param subject whose key seals it, if a subject's does
/// @param line its place in the book: 1, 2, 3 … without a gap
/// @param position its place in the care journal, from 0
public record Entry<E>(String book, Optional<SubjectId> subject, long line, long position, Stamp stamp, E event) {}
