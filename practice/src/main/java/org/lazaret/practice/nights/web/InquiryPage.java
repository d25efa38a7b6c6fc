package org.lazaret.practice.nights.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.nights.Fitting;
import org.lazaret.practice.nights.Inquiries;
import org.lazaret.practice.patients.Animals;

/// That another site asks for a record: who, by what, why, and which animals here fit; or what was answered.
///
/// @param fits none once it is answered
/// @param lent the animal whose record was lent; empty if none was, or it is erased since
public record InquiryPage(Inquiries.Row inquiry, List<Fitting> fits, Optional<Animals.Row> lent,
    Optional<Refusal> refusal) implements Page {
    private static final int DAYS = 7;

    @Override public String title(Words words) { return words.say(InquiryPage.class, "asked.title", inquiry.site()); }

    @Override public String path() { return "/asks/" + inquiry.subject().name(); }

    @Override public Optional<SubjectId> about() { return Optional.of(inquiry.subject()); }

    /// Who asks, e.g. `Tom Price (0000000), veterinary surgeon`.
    public String asker(Pen pen) {
        return Stream.concat(Stream.of(pen.open(inquiry.by())), inquiry.posts().stream().map(pen::word)).filter(
            text -> !text.isBlank()).collect(joining(", "));
    }

    /// By what, e.g. `Rex · Margaret Thornton`.
    public String sought(Pen pen) {
        return inquiry.sought().said().stream().map(pen::open).collect(joining(" · "));
    }

    /// A week: what somebody who asks at night needs.
    public String until(Pen pen) { return pen.today().day().plusDays(DAYS).toString(); }

    public String outcome(Pen pen) {
        var who = inquiry.answerer().map(pen::name).orElse("");
        return switch (inquiry.outcome().orElseThrow()) {
            case LENT -> pen.say(this, inquiry.itself() ? "asked.lent-itself" : "asked.lent", lent.map(
                animal -> pen.open(animal.name())).orElse("–"), pen.day(inquiry.until().orElseThrow()), who);
            case DECLINED -> pen.say(this, "asked.declined", pen.open(inquiry.no()), who);
            case NOTHING -> pen.say(this, "asked.nothing", who);
        };
    }
}
