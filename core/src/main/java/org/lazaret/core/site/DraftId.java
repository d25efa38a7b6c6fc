package org.lazaret.core.site;

import org.lazaret.core.journal.SubjectId;

/// What someone is typing and about whom.
///
/// @param form where it is typed, e.g. `note`
/// @param subject whose key seals it
public record DraftId(String form, SubjectId subject) {}
