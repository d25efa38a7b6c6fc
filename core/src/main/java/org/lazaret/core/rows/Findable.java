package org.lazaret.core.rows;

import java.util.List;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;

/// Something that the search box finds.
///
/// @param about the book it leads to, e.g. `client/5xk2…`
/// @param kind what it is, e.g. `client`, `animal`
/// @param label what the list shows
/// @param words names, phone numbers, chip numbers: found by any beginning of any of them
public record Findable(String about, SubjectId subject, String kind, Personal label, List<Personal> words) {}
