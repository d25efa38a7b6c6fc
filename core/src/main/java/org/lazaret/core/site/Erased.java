package org.lazaret.core.site;

import org.lazaret.core.journal.SubjectId;

/// A subject whose keys are destroyed at this site.
///
/// @param position of the entry in the care journal
public record Erased(SubjectId subject, long position) {}
