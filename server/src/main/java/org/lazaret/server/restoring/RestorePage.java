package org.lazaret.server.restoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.Progress.Mark;
import org.lazaret.core.site.Progress.Step;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.server.restoring.Restoring.Now;
import org.lazaret.server.restoring.Restoring.Stage;
import org.lazaret.server.restoring.Roads.Copied;
import org.lazaret.server.restoring.Roads.Kind;
import org.lazaret.server.restoring.Roads.Officers;
import org.lazaret.server.restoring.Roads.Second;

/// Leads through a restoring: asks for the sheet, shows how far it is, and says what came back.
public record RestorePage(Now now, Second second) implements Page {
    public static final String PATH = "/restore";
    private static final List<String> JOURNALS = List.of("care", "access");

    @Override public String title(Words words) {
        return words.say(RestorePage.class, "restore.title-" + switch (now.stage()) {
            case ASKS -> standsBy() ? "stands-by" : "asks";
            case WORKS -> "works";
            case BACK, OPENS -> "back";
        });
    }

    @Override public String path() { return PATH; }

    @Override public Optional<Refusal> refusal() { return now.refusal(); }

    public boolean asks() { return now.stage() == Stage.ASKS; }

    public boolean works() { return now.stage() == Stage.WORKS; }

    public boolean opens() { return now.stage() == Stage.OPENS; }

    public String typed() { return now.typed().sheet(); }

    /// With the hub's copy, as typed.
    public String folder() { return now.typed().officers().map(Officers::folder).orElse(""); }

    /// Whether somebody has begun with the hub's copy.
    public boolean byOfficers() { return now.typed().officers().isPresent(); }

    /// What officers are asked; empty before.
    public Optional<Copied> asked() { return now.asked(); }

    /// A field for each answer that is needed, and one more.
    public List<String> answers() {
        var typed = now.typed().officers().map(Officers::answers).orElse(List.of());
        int needed = asked().map(one -> one.request().needed()).orElse(0);
        return Stream.concat(typed.stream(), Stream.generate(() -> "")).limit(needed + 1L).toList();
    }

    /// Whether others know of more than there is.
    public boolean falls() { return now.refusal().filter(Troubles.Shortfall.class::isInstance).isPresent(); }

    public String missing(Back.Missing what, Pen pen) {
        return pen.say(this, "restore.missing", count(what.until() - what.from(), pen), pen.say(this,
            "restore.journal-" + what.journal()), what.from(), what.until() - 1);
    }

    public Back back() { return now.back().orElseThrow(); }

    /// Whether this computer stands by for another one.
    public boolean standsBy() { return second.kind() != Kind.FOLDER; }

    private String standing() {
        if (second.kind() == Kind.STANDBY_ALONE) return "restore.first-away";
        return second.ours() ? "restore.first-here" : "restore.first-new";
    }

    /// Where it comes back from, in a sentence.
    public String place(Pen pen) {
        if (standsBy()) return pen.say(this, standing());
        if (second.folder().isEmpty()) return pen.say(this, "restore.second-unnamed");
        if (!second.there()) return pen.say(this, "restore.second-away", second.folder());
        return pen.say(this, second.ours() ? "restore.second-there" : "restore.second-empty", second.folder());
    }

    /// Whether there is something that a sheet could open.
    public boolean openable() { return second.ours(); }

    /// How far it is, a sentence for each journal and step.
    public List<String> far(Pen pen) {
        return Stream.of(Step.values()).flatMap(step -> JOURNALS.stream().flatMap(
            journal -> now.marks().stream().filter(
                mark -> mark.step() == step && mark.journal().equals(journal)))).map(
                    mark -> say(mark, pen)).toList();
    }

    private String say(Mark mark, Pen pen) {
        var journal = pen.say(this, "restore.journal-" + mark.journal());
        return pen.say(this, switch (mark.step()) {
            case WRITTEN -> "restore.written";
            case PROVEN -> "restore.proven";
            case OPENED -> "restore.opened";
        }, journal, count(mark.done(), pen), count(mark.of(), pen), megabytes(mark.bytes(), pen));
    }

    private static String megabytes(long bytes, Pen pen) {
        return String.format(pen.place().words().locale(), "%.1f", bytes / 1e6);
    }

    public String count(long number, Pen pen) {
        return String.format(pen.place().words().locale(), "%,d", number);
    }
}
