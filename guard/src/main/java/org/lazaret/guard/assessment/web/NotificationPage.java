package org.lazaret.guard.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lazaret.guard.assessment.Asked;
import org.lazaret.guard.assessment.Asked.What;
import org.lazaret.guard.assessment.Counts;
import org.lazaret.guard.assessment.Field;
import org.lazaret.guard.assessment.Form;
import org.lazaret.guard.watch.Findings;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;

/// The texts of a notification, as far as the record tells them; a person fills in the rest and sends it.
///
/// @param query the question as a part of an address, from the question mark on
/// @param answer empty if nobody was asked about
/// @param found by the watch, of whom the question is about and in its time
public record NotificationPage(Asked asked, String query, Optional<Answer> answer, List<Findings.Line> found,
    Form form) implements Page {
    @Override public String title(Words words) { return words.say(NotificationPage.class, "notification.title"); }

    /// With the question: that is what the access journal keeps of it.
    @Override public String path() { return "/assessment/notification" + (answer.isPresent() ? query : ""); }

    public List<Form> forms() { return List.of(Form.values()); }

    /// What the record says; empty where a person must.
    public Optional<String> text(Field field, Pen pen) {
        if (answer.isPresent() && !found.isEmpty() && field == Field.HOW_FOUND) return Optional.of(how(pen));
        if (answer.isPresent() && !found.isEmpty() && field == Field.WHEN_FOUND)
            return Optional.of(pen.at(found.getFirst().at()));
        return field.known() ? answer.map(found -> told(field, found, pen)) : Optional.empty();
    }

    /// What the watch saw and what the site did by itself, each with its time, and nobody's name.
    private String how(Pen pen) {
        return found.stream().map(line -> pen.say(this, "notification.by-watch", pen.at(line.at()), pen.word(
            line.what().rule()), pen.word(line.did()))).collect(Collectors.joining(" "));
    }

    private String told(Field field, Answer found, Pen pen) {
        var counts = found.counts();
        return switch (field) {
            case NATURE -> nature(counts, pen);
            case WHEN -> when(found, pen);
            case PEOPLE -> people(found, pen);
            case PEOPLE_KINDS -> sorts(counts, pen);
            case RECORDS -> records(found, counts, pen);
            case KINDS -> kinds(found, pen);
            case WHERE -> pen.say(this, "notification.where", pen.place().name());
            case CONFIDENTIALITY -> confidential(counts, pen);
            default -> throw new IllegalStateException("the record does not tell " + field);
        };
    }

    private String nature(Counts counts, Pen pen) {
        return switch (asked.what()) {
            case SIGN_IN ->
                pen.say(this, counts.nobody() ? "notification.signed-in-none" : "notification.signed-in",
                    pen.at(asked.from()), pen.at(asked.until()), who(pen));
            case OPEN_NODE -> pen.say(this, "notification.node", pen.at(asked.from()), pen.at(asked.until()));
            case LOCKED_DISK -> pen.say(this, "notification.disk");
            case HUB -> pen.say(this, "notification.hub");
        };
    }

    /// An authority is told which computer or how many accounts, not the name of a colleague.
    private String who(Pen pen) {
        return pen.say(this, asked.account().isEmpty() ? "notification.computer" : "notification.account");
    }

    private String when(Answer found, Pen pen) {
        var finding = found.finding();
        if (asked.what() != What.SIGN_IN || finding.affected().isEmpty())
            return pen.say(this, "notification.between", pen.at(asked.from()), pen.at(asked.until()));
        return pen.say(this, "notification.first-last", pen.at(Counts.first(finding).orElseThrow()),
            pen.at(Counts.last(finding).orElseThrow()));
    }

    private String people(Answer found, Pen pen) {
        var counts = found.counts();
        if (sealed()) return pen.say(this, "notification.numbers", found.finding().numbers());
        if (!found.assessment().whole()) return pen.say(this, "notification.people-or-more", counts.people());
        return pen.say(this, counts.exact() ? "notification.people" : "notification.people-at-most", counts.people());
    }

    /// Whether what an intruder may have had tells nobody's name.
    private boolean sealed() { return asked.what() == What.LOCKED_DISK || asked.what() == What.HUB; }

    private String confidential(Counts counts, Pen pen) {
        if (sealed()) return pen.say(this, "notification.not-confidential");
        return pen.say(this, counts.nobody() ? "notification.no" : "notification.confidential");
    }

    private String none(Pen pen) { return pen.say(this, sealed() ? "notification.none-by-name" : "notification.none"); }

    private String sorts(Counts counts, Pen pen) {
        var parts = new ArrayList<String>();
        if (counts.clients() > 0) parts.add(pen.say(this, "notification.clients", counts.clients()));
        if (counts.employees() > 0) parts.add(pen.say(this, "notification.employees", counts.employees()));
        if (counts.others() > 0) parts.add(pen.say(this, "notification.others", counts.others()));
        if (counts.unknown() > 0) parts.add(pen.say(this, "notification.unknown", counts.unknown()));
        return parts.isEmpty() ? none(pen) : String.join("; ", parts);
    }

    private String records(Answer found, Counts counts, Pen pen) {
        if (sealed()) return pen.say(this, "notification.numbers", found.finding().numbers());
        return pen.say(this, asked.what() == What.SIGN_IN ? "notification.shown" : "notification.held",
            counts.people() + counts.animals(), counts.records());
    }

    private String kinds(Answer found, Pen pen) {
        var all = Counts.categories(found.finding());
        return all.isEmpty()
            ? none(pen)
            : all.stream().map(pen::word).collect(Collectors.joining(", "));
    }
}
