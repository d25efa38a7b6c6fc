package org.lazaret.guard.assessment;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;

/// One whose data was read, or could be opened.
///
/// @param sites where, the first first
/// @param read whether entries of an access journal say so; else an open node held what opens it, and what was read
/// of it nobody knows
/// @param times entries that name it: of reads, or of what is held about it
/// @param unexplained of these, how many reads had no reason; 0 of what was not read through a desk
public record Affected(SubjectId subject, Sort sort, boolean read, List<SiteId> sites, List<Category> categories,
    Instant first, Instant last, long times, long unexplained) {
    /// The same, now that it is known who it is.
    Affected as(Sort known) {
        return new Affected(subject, known, read, sites, categories, first, last, times, unexplained);
    }
}
