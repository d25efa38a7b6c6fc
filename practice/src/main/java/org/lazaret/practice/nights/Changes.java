package org.lazaret.practice.nights;

import java.util.List;
import org.lazaret.core.journal.SubjectId;

/// Whom what was written is about, in the order of the care journal.
public interface Changes {
    /// A piece of what was written from a position on.
    Changed since(long position);

    /// @param next the position behind it; the one it began at if there is nothing new
    record Changed(List<SubjectId> subjects, long next) {}
}
