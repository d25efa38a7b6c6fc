package org.lazaret.guard.assessment;

import org.lazaret.core.journal.SubjectId;

/// Says whom an opaque name stands for.
public interface Sorts {
    Sort of(SubjectId subject);
}
