package org.lazaret.drill.care;

import java.util.List;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;

/// An answer "saved" that someone at the practice saw.
///
/// @param about the book, e.g. `client/5xk2…`
/// @param subject whose key seals it; empty if the site's does
/// @param words what was told: they must stand in the entry
public record Saved(RequestId once, String about, List<SubjectId> subject, List<String> words) {}
