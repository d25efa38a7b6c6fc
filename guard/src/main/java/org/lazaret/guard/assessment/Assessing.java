package org.lazaret.guard.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lazaret.core.journal.SiteId;

/// Answers whose data was read, from the journals alone.
///
/// Source: Regulation (EU) 2016/679 and UK GDPR, article 33(3).
public final class Assessing {
    private Assessing() {}

    /// @param sources of all sites that can be heard; who signs in at one may have read at any
    public static Assessment of(Question question, List<Source> sources) {
        var tallies = question.suspects().stream().map(Tally::new).toList();
        var coverage = new LinkedHashSet<Coverage>();
        for (var source : sources) for (var tally : tallies) coverage.addAll(tally.look(source));
        var findings = new ArrayList<Finding>();
        tallies.forEach(tally -> findings.add(tally.finding()));
        return new Assessment(question, List.copyOf(findings), List.copyOf(coverage), silent(question, sources));
    }

    private static List<SiteId> silent(Question question, List<Source> sources) {
        var heard = sources.stream().map(Source::site).toList();
        return question.sites().stream().filter(site -> !heard.contains(site)).toList();
    }
}
