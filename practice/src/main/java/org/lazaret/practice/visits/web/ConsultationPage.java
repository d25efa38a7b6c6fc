package org.lazaret.practice.visits.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.visits.Addenda;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Notes;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visits;

/// An animal on the table: what must be known before it is touched, what was written before, and the note being
/// written now.
///
/// @param here the visit it is in
/// @param table what whoever sits here has on the table just now
public record ConsultationPage(Animals.Row animal, Here here, Here table, Written written,
    List<Weighings.Row> weighings, NoteForm typed, Refused refused) implements Page {
    private static final int EARLIER = 12;

    /// What was ever written of the animal, the latest first, and what was added to it.
    public record Written(List<Notes.Row> notes, List<Addenda.Row> addenda) {}

    /// Where on the page something may not be.
    ///
    /// @param where `note`, `notes` or `weights`
    public record Refused(String where, Optional<Refusal> reason) {
        static final Refused NOTHING = new Refused("note", Optional.empty());
    }

    @Override public String title(Words words) { return animal.name().text(); }

    @Override public String path() { return ConsultationController.path(id()); }

    /// What is half typed here is sealed with the animal's key.
    @Override public Optional<SubjectId> about() { return Optional.of(animal.subject()); }

    @Override public Optional<Refusal> refusal() { return refused.reason; }

    public boolean refusedIn(String where) { return refused.where.equals(where); }

    public Visits.Row visit() { return here.visits().getFirst(); }

    public ConsultationId id() { return new ConsultationId(visit().id(), animal.id()); }

    /// The animals of the visit that were not erased.
    public List<Animals.Row> together() { return here.patients(); }

    /// The one to go on with, round and round; of an animal alone there is none.
    public boolean isNext(Animals.Row other) {
        var all = together().stream().map(Animals.Row::id).toList();
        var here = all.indexOf(animal.id());
        return all.size() > 1 && all.get((here + 1) % all.size()).equals(other.id());
    }

    public List<Notes.Row> now() {
        return written.notes.stream().filter(note -> note.id().equals(id())).toList().reversed();
    }

    public List<Notes.Row> earlier() {
        return written.notes.stream().filter(note -> !note.id().equals(id())).limit(EARLIER).toList();
    }

    public List<Addenda.Row> addenda(Notes.Row note) {
        return written.addenda.stream().filter(
            row -> row.book().equals(note.book()) && row.number() == note.number()).toList();
    }

    /// Others are on the table of whoever sits here, and this one is not: it may be the wrong patient.
    public boolean isDoubtful() {
        return !table.visits().isEmpty() && table.visits().stream().noneMatch(
            row -> row.book().equals(visit().book()));
    }

    /// What it is, e.g. `dog, male · Border terrier · 3 Mar 2021 · 8.4 kg`; what is not known is left out.
    public String facts(Pen pen) {
        var kind = pen.word(animal.species()) + ", " + pen.word(animal.sex());
        return Stream.of(kind, pen.open(animal.breed()), animal.born().map(pen::day).orElse(""),
            animal.weight().map(Object::toString).orElse("")).filter(part -> !part.isBlank()).collect(
                Collectors.joining(" · "));
    }

    /// Another for each version and each addendum, so that a page can tell what it has not shown yet.
    public String anchor(Notes.Row note) {
        return "note-%d-%d-%d".formatted(note.number(), note.version(), addenda(note).size());
    }

    /// Who wrote here last and when, for a colleague who is typing; nothing of one's own.
    public Optional<String> news(Notes.Row note, Pen pen) {
        var added = addenda(note).stream().max(Comparator.comparing(Addenda.Row::at));
        if (added.isPresent()) return news("note.news-added", added.get().by(), added.get().at(), pen);
        return news(note.version() > 1 ? "note.news-amended" : "note.news", note.by(), note.at(), pen);
    }

    private Optional<String> news(String what, AccountId by, Instant at, Pen pen) {
        if (pen.me().equals(Optional.of(by))) return Optional.empty();
        var clock = pen.time(LocalTime.ofInstant(at, pen.place().zone()));
        return Optional.of(pen.say(this, what, pen.name(by), clock));
    }

    public boolean mayWrite(Pen pen) { return pen.may("POST /visits/{visit}/animals/{animal}/notes"); }

    public boolean mayChange(Notes.Row note, Pen pen) {
        return note.signed().isEmpty() && pen.me().equals(Optional.of(note.by()));
    }

    /// What a note says, in a form to amend it.
    public NoteForm form(Notes.Row note) { return NoteForm.of(note.note(), note.number()); }

    public boolean isOver() { return visit().stage() == Stage.DONE; }
}
