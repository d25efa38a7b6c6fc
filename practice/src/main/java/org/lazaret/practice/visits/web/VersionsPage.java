package org.lazaret.practice.visits.web;

import java.util.List;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Notes;

/// A note as it read each time it was amended, the latest version last.
public record VersionsPage(ConsultationId id, List<Notes.Row> versions) implements Page {
    @Override public String title(Words words) { return words.say(VersionsPage.class, "versions.title"); }

    @Override public String path() {
        return ConsultationController.path(id) + "/notes/" + versions.getFirst().number();
    }

    public String consultation() { return ConsultationController.path(id); }
}
