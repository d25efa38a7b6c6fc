package org.lazaret.practice.visits.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.pages.Choice;
import org.lazaret.practice.pages.ChoicePage;
import org.lazaret.practice.visits.Notice;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visits;

/// The waiting board: who is here and how far they are, the longest there first.
///
/// @param notices of other rooms
/// @param undo how to take back what was just done
public record WaitingPage(Here here, ChoicePage choice, List<Notice.Said> notices, Optional<Undo> undo,
    Optional<Refusal> refusal)
    implements
        Page {
    private static final int KEYS = 9;
    private static final long LONG_MINUTES = 15;
    private static final long TOO_LONG_MINUTES = 30;

    /// A step just done, and back.
    public record Undo(Visits.Row visit, Stage back) {}

    @Override public String title(Words words) { return words.say(WaitingPage.class, "waiting.title"); }

    public String say(Notice.Said said, Pen pen) {
        var type = said.what().getDeclaringClass();
        return pen.place().words().say(type, type.getSimpleName() + "." + said.what().name(), said.parts().toArray());
    }

    @Override public String path() { return "/waiting"; }

    /// The lanes: those who went home have none.
    public List<Stage> stages() { return List.of(Stage.WAITING, Stage.CONSULTING, Stage.ADMITTED, Stage.TO_PAY); }

    /// Those of a lane; of those who went home only today's.
    public List<Visits.Row> lane(Stage stage, Pen pen) {
        return here.visits().stream().filter(visit -> visit.stage() == stage).filter(
            visit -> stage != Stage.DONE || visit.since().atZone(pen.place().zone()).toLocalDate().equals(
                pen.today().day())).toList();
    }

    /// The digit that moves this visit on, if one is left for it.
    public Optional<String> key(Visits.Row visit) {
        var open = here.visits().stream().filter(row -> row.stage() != Stage.DONE).sorted(
            java.util.Comparator.comparing(Visits.Row::stage)).toList();
        var at = open.indexOf(visit);
        return at >= 0 && at < KEYS ? Optional.of(String.valueOf(at + 1)) : Optional.empty();
    }

    /// The letter that opens the bill of whoever waits longest to pay.
    public Optional<String> billKey(Visits.Row visit) {
        return here.visits().stream().filter(row -> row.stage() == Stage.TO_PAY).findFirst().filter(
            visit::equals).map(_ -> "b");
    }

    public long minutes(Visits.Row visit, Pen pen) {
        return Math.max(0, Duration.between(visit.since(), pen.place().clock().now()).toMinutes());
    }

    /// How a time in the waiting room is drawn.
    public String patience(Visits.Row visit, Pen pen) {
        var minutes = minutes(visit, pen);
        if (visit.stage() != Stage.WAITING || minutes < LONG_MINUTES) return "tag";
        return minutes < TOO_LONG_MINUTES ? "tag care" : "tag alarm";
    }

    /// What is on the table of whoever looks at the board.
    public boolean mine(Visits.Row visit, Pen pen) {
        return visit.stage() == Stage.CONSULTING && visit.seenBy().equals(pen.me()) && visit.equals(
            here.visits().stream().filter(
                row -> row.stage() == Stage.CONSULTING && row.seenBy().equals(pen.me())).findFirst().orElse(visit));
    }

    public Choice choose(Pen pen) { return new Choice(choice, pen); }
}
