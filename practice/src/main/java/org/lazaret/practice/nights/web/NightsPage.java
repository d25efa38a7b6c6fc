package org.lazaret.practice.nights.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.group.cover.Reports;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.patients.Animals;

/// What the site that covers saw lately, what nobody has read first.
public record NightsPage(List<Reports.Row> reports, Map<SubjectId, Animals.Row> animals) implements Page {
    @Override public String title(Words words) { return words.say(NightsPage.class, "nights.title"); }

    @Override public String path() { return "/nights"; }

    public Optional<Animals.Row> animal(Reports.Row report) {
        return Optional.ofNullable(animals.get(report.subject()));
    }
}
