package org.lazaret.guard.assessment.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.guard.assessment.Affected;
import org.lazaret.guard.assessment.Asked;
import org.lazaret.guard.assessment.Asked.What;
import org.lazaret.guard.assessment.Coverage;
import org.lazaret.guard.assessment.Doubt;
import org.lazaret.guard.assessment.Names;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;

/// Whose data was read: the question, and the answer if it was asked.
///
/// @param query the question as a part of an address, from the question mark on
/// @param answer empty while nothing was asked, or what was asked is none
public record AssessmentPage(Asked asked, String query, Choices choices, Optional<Answer> answer,
    Optional<Refusal> refusal) implements Page {
    /// So many lines are drawn; all are in the list.
    private static final int MOST = 500;
    private static final int LETTERS = 8;

    /// Whom and what one can ask about here.
    public record Choices(List<Names.Choice> accounts, List<Names.Choice> devices) {}

    /// The same with what was found.
    AssessmentPage with(Answer found) {
        return new AssessmentPage(asked, query, choices, Optional.of(found), Optional.empty());
    }

    @Override public String title(Words words) { return words.say(AssessmentPage.class, "assessment.title"); }

    /// With the question: that is what the access journal keeps of it.
    @Override public String path() { return "/assessment" + (answer.isPresent() ? query : ""); }

    public String from(Pen pen) { return Typed.wall(asked.from(), pen.place()); }

    public String until(Pen pen) { return Typed.wall(asked.until(), pen.place()); }

    public List<What> whats() { return List.of(What.values()); }

    /// Whose name, or which computer.
    public String whom(Pen pen) {
        if (asked.what() != What.SIGN_IN) return pen.word(asked.what());
        var who = asked.account().isEmpty() ? "" : pen.name(new AccountId(asked.account()));
        if (asked.device().isEmpty()) return who;
        var at = choices.devices.stream().filter(one -> one.id().equals(asked.device())).map(
            one -> pen.open(one.name())).findFirst().orElseGet(() -> brief(asked.device()));
        return who.isEmpty() ? at : pen.say(this, "assessment.at", who, at);
    }

    /// The sentence that answers, by what was asked.
    public String verdict(Pen pen) {
        var found = answer.orElseThrow();
        var counts = found.counts();
        return switch (asked.what()) {
            case LOCKED_DISK -> pen.say(this, "assessment.locked", found.finding().numbers());
            case HUB -> pen.say(this, "assessment.hub", found.finding().numbers());
            case OPEN_NODE -> pen.say(this, "assessment.opened", counts.people(), counts.animals());
            case SIGN_IN -> read(found, pen);
        };
    }

    private String read(Answer found, Pen pen) {
        var counts = found.counts();
        if (counts.nobody()) return pen.say(this, "assessment.nobody");
        return pen.say(this, "assessment.read", counts.people(), counts.animals(), counts.records(),
            counts.unexplained());
    }

    public List<Affected> lines() { return answer.orElseThrow().lines().stream().limit(MOST).toList(); }

    public long more() { return Math.max(0, answer.orElseThrow().lines().size() - MOST); }

    public Optional<Names.Named> named(Affected one) {
        return Optional.ofNullable(answer.orElseThrow().names().get(one.subject()));
    }

    /// The first letters of an opaque name.
    public String brief(String name) { return name.substring(0, Math.min(LETTERS, name.length())) + "…"; }

    public String kinds(Affected one, Pen pen) {
        return one.categories().stream().map(pen::word).collect(Collectors.joining(", "));
    }

    /// What keeps the answer from being whole, in sentences.
    public List<String> doubts(Coverage looked, Pen pen) {
        return looked.doubts().stream().map(doubt -> switch (doubt) {
            case Doubt.Unsigned(var entries) -> pen.say(this, "assessment.unsigned", entries);
            case Doubt.Missing(var known, var size) ->
                pen.say(this, "assessment.missing", known.size() - size);
            case Doubt.Rewritten _ -> pen.say(this, "assessment.rewritten");
            case Doubt.Broken(var position, _) -> pen.say(this, "assessment.broken", position);
            case Doubt.Backwards(var position) -> pen.say(this, "assessment.backwards", position);
        }).toList();
    }
}
