package org.lazaret.core.site;

import java.util.List;
import org.lazaret.core.journal.SubjectId;

/// What stands in the access journal about one page.
///
/// @param position in the access journal; -1 if the page showed nobody
public record Shown(long position, List<SubjectId> subjects) {}
