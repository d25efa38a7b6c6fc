package org.lazaret.practice.visits.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Steps;
import org.lazaret.practice.visits.Visits;

/// One visit: who is here, who sees them, and each step with its time and person.
///
/// @param others animals of the owner that are not in the visit
public record VisitPage(Visits.Row visit, Here here, List<Animals.Row> others, List<Steps.Row> steps,
    Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) {
        var owner = here.owner(visit.owner()).map(row -> row.name().text()).orElse("–");
        return words.say(VisitPage.class, "visit.title", owner);
    }

    @Override public String path() { return "/visits/" + visit.id().name(); }

    public boolean isOver() { return visit.stage() == Stage.DONE; }

    public boolean isWaiting() { return visit.stage() == Stage.WAITING; }

    public List<Stage> otherStages() {
        return List.of(Stage.values()).stream().filter(stage -> stage != visit.stage()).toList();
    }
}
