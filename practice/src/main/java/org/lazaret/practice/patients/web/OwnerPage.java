package org.lazaret.practice.patients.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.clients.Consents;
import org.lazaret.practice.clients.Use;
import org.lazaret.practice.clients.Versions;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Told;

/// A client: how to reach them, their animals, what is open with them, their calls.
///
/// @param fresh the animal that is typed and not written down
public record OwnerPage(Clients.Row client, List<Animals.Row> animals, Known known, Details fresh,
    Optional<Refusal> refusal) implements Page {
    /// @param matters that are open
    /// @param versions of their details, the latest first
    /// @param same under whom they were written down too
    public record Known(List<Told> matters, Agreed agreed, Talks talks, List<Versions.Row> versions,
        List<Clients.Row> same) {}

    /// @param stilled what was agreed under one name and not under another, so that it does not hold
    public record Agreed(List<Consents.Row> consents, List<Consents.Row> stilled) {}

    /// @param answers what was said when they were rung back
    public record Talks(List<Calls.Row> calls, List<Calls.Answer> answers) {
        public Optional<Calls.Answer> answer(Calls.Row call) {
            return answers.stream().filter(
                answer -> answer.number() == call.number() && answer.book().equals(call.book())).findFirst();
        }
    }

    @Override public String title(Words words) { return client.name().text(); }

    @Override public String path() { return "/clients/" + client.id().name(); }

    @Override public Optional<SubjectId> about() { return Optional.of(client.id().subject()); }

    public org.lazaret.practice.clients.Details details() {
        return new org.lazaret.practice.clients.Details(client.name(), client.phone(), client.email(),
            client.address());
    }

    /// How somebody was written down too, e.g. `M Thornton, 01632 960112`: what is not known is left out.
    public String spelt(Clients.Row other, Pen pen) {
        return Stream.of(other.name(), other.phone(), other.address()).map(pen::open).filter(
            text -> !text.isBlank()).collect(joining(", "));
    }

    /// Those that live.
    public List<Animals.Row> living() { return animals.stream().filter(row -> row.died().isEmpty()).toList(); }

    /// The day they agreed to it; empty if they did not.
    public Optional<LocalDate> agreed(Use use, Pen pen) {
        return known.agreed().consents().stream().filter(row -> row.use() == use).findFirst().map(
            row -> row.since().atZone(pen.place().zone()).toLocalDate());
    }

    /// Whether it does not hold only because it was not agreed to under another name of theirs.
    public boolean stilled(Use use) { return known.agreed().stilled().stream().anyMatch(row -> row.use() == use); }

    public Optional<String> age(Animals.Row animal, Pen pen) {
        var on = animal.died().orElse(pen.today().day());
        return animal.born().filter(born -> !born.isAfter(on)).map(
            born -> new Age(born, on).text(pen.place().words()));
    }
}
