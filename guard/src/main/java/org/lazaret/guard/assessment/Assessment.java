package org.lazaret.guard.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;

/// The answer to "whose data was read?".
///
/// @param findings one for each suspect, in their order
/// @param coverage of every journal that was looked through
/// @param silent sites that must be heard, of which there was nothing to look at
public record Assessment(Question question, List<Finding> findings, List<Coverage> coverage, List<SiteId> silent) {
    /// Whether nobody can be missing in it: every site was heard, and no entry passed over.
    public boolean whole() { return silent.isEmpty() && coverage.stream().allMatch(Coverage::whole); }

    /// The same, where others say whom names stand for.
    public Assessment sorted(Sorts sorts) {
        var sorted = findings.stream().map(
            finding -> new Finding(finding.suspect(), finding.affected().stream().map(
                one -> one.as(sorts.of(one.subject()))).toList(), finding.readings(), finding.numbers())).toList();
        return new Assessment(question, sorted, coverage, silent);
    }

    /// Whose data each suspect read, or could open.
    public SequencedMap<Suspect, SequencedSet<SubjectId>> subjects() {
        var all = new LinkedHashMap<Suspect, SequencedSet<SubjectId>>();
        findings.forEach(finding -> all.put(finding.suspect(), finding.subjects()));
        return all;
    }
}
