package org.lazaret.guard.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.lazaret.core.journal.SubjectId;

/// What is answered of one suspect.
///
/// @param affected in the order in which they were first read, site by site
/// @param readings each of them, site by site in the order of its journal
/// @param numbers how many opaque names stood in the clear in what a locked disk or a hub gave away; 0 for others
public record Finding(Suspect suspect, List<Affected> affected, List<Reading> readings, long numbers) {
    /// Whose data was read, or could be opened.
    public SequencedSet<SubjectId> subjects() {
        var all = new LinkedHashSet<SubjectId>();
        affected.forEach(one -> all.add(one.subject()));
        return all;
    }
}
