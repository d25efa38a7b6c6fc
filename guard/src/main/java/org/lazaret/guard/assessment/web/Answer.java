package org.lazaret.guard.assessment.web;

import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.guard.assessment.Affected;
import org.lazaret.guard.assessment.Asked;
import org.lazaret.guard.assessment.Assessing;
import org.lazaret.guard.assessment.Assessment;
import org.lazaret.guard.assessment.Counts;
import org.lazaret.guard.assessment.Finding;
import org.lazaret.guard.assessment.Names;
import org.lazaret.guard.assessment.Sort;
import org.lazaret.guard.assessment.Source;

/// What this site's journals answer, and who is known by name.
///
/// @param source from which it was answered
public record Answer(Assessment assessment, Source source, Map<SubjectId, Names.Named> names) {
    /// Whoever is named in it is read about at that desk.
    static Answer of(Asked asked, Desk desk, Names names) {
        var source = Source.of(desk.archive());
        var assessment = Assessing.of(asked.question(source.site()), List.of(source.with(_ -> Sort.UNKNOWN)));
        var known = names.of(List.copyOf(assessment.findings().getFirst().subjects()), desk);
        // Of whom no room knows a name any more, the clear headers still say whether it was a person.
        return new Answer(assessment.sorted(whom -> {
            var named = known.get(whom);
            return named == null ? source.sorts().of(whom) : named.sort();
        }), source, known);
    }

    public Finding finding() { return assessment.findings().getFirst(); }

    public Counts counts() { return Counts.of(finding()); }

    /// People before animals, and each sort in the order in which it was read.
    public List<Affected> lines() {
        return finding().affected().stream().sorted((one, other) -> one.sort().compareTo(other.sort())).toList();
    }
}
