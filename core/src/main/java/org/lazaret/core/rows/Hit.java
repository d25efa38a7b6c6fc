package org.lazaret.core.rows;

import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;

/// Something the search box found.
public record Hit(String about, SubjectId subject, String kind, Personal label) {}
