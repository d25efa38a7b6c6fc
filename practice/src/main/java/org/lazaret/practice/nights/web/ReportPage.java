package org.lazaret.practice.nights.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Report.Topic;
import org.lazaret.group.cover.Reports;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.nights.SeenElsewhere;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.visits.Membranes;

/// What was found and done with an animal at another site, as that site tells it: to be read, not to be changed.
public record ReportPage(Reports.Row report, Animals.Row animal, List<Reports.Line> lines, Optional<Refusal> refusal)
    implements
        Page {
    @Override public String title(Words words) {
        return words.say(ReportPage.class, "night.title", animal.name().text(), report.site());
    }

    @Override public String path() { return SeenElsewhere.path(report); }

    @Override public Optional<SubjectId> about() { return Optional.of(animal.subject()); }

    /// Whether it is of another time or by somebody else than the line before it.
    public boolean begins(Reports.Line line) {
        var at = lines.indexOf(line);
        return at == 0 || !lines.get(at - 1).at().equals(line.at()) || !lines.get(at - 1).by().equals(line.by());
    }

    /// The colour of the membranes is a code; all else was typed or measured.
    public String text(Reports.Line line, Pen pen) {
        if (line.topic() != Topic.MEMBRANES) return pen.open(line.text());
        for (var colour : Membranes.values()) if (colour.name().equals(line.text().text())) return pen.word(colour);
        return pen.open(line.text());
    }
}
