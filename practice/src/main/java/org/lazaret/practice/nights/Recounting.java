package org.lazaret.practice.nights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.rows.Rows;
import org.lazaret.group.cover.Parcel;
import org.lazaret.group.cover.Report;
import org.lazaret.group.cover.Report.Line;
import org.lazaret.group.cover.Report.Topic;
import org.lazaret.practice.bills.BillLines;
import org.lazaret.practice.bills.Bills;
import org.lazaret.practice.bills.Money;
import org.lazaret.practice.bills.Payments;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.drugs.Given;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Told;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.visits.Addenda;
import org.lazaret.practice.visits.ConsultationId;
import org.lazaret.practice.visits.Notes;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visits;

/// All that an animal's own practice is told of one visit: notes that are signed, what was added to them, what it
/// weighed, what it was given and went home with, what is owed.
record Recounting(Rows rows, Who who) {
    private static final int MOST = 100;
    private static final int LONGEST = 4_000;
    private static final Personal NOBODY = new Personal("");

    /// Nothing while nobody has signed a note and the visit is not over.
    List<Line> of(Visits.Row visit, AnimalId animal, ClientId client) {
        var id = new ConsultationId(visit.id(), animal);
        var notes = rows.look(Notes.of(animal, MOST)).stream().filter(
            note -> note.id().equals(id) && note.signed().isPresent()).toList().reversed();
        if (notes.isEmpty() && visit.stage() != Stage.DONE) return List.of();
        var lines = new ArrayList<Line>();
        for (var note : notes) tell(note, act(note.written(), note.by()), lines);
        for (var added : rows.look(Addenda.of(animal)))
            if (added.id().equals(id))
                add(lines, Topic.ADDENDUM, act(added.at(), added.by()), added.text().text());
        var stay = new Stay(visit.began(), visit.isOpen() ? Instant.MAX : visit.since());
        for (var weighing : rows.look(Weighings.of(animal)).reversed())
            if (stay.has(weighing.at()))
                add(lines, Topic.WEIGHT, act(weighing.at(), weighing.by()), weighing.weight().toString());
        medicines(animal, stay, lines);
        money(client, visit.began(), lines);
        return fitting(lines);
    }

    private record Stay(Instant from, Instant to) {
        boolean has(Instant at) { return !at.isBefore(from) && !at.isAfter(to); }
    }

    private record Act(Instant at, Personal by) {}

    private Act act(Instant at, AccountId by) { return new Act(at, who.is(by)); }

    private static void tell(Notes.Row note, Act act, List<Line> lines) {
        add(lines, Topic.HISTORY, act, note.history().text());
        add(lines, Topic.EXAMINATION, act, note.examination().text());
        note.temperature().ifPresent(degrees -> add(lines, Topic.TEMPERATURE, act, degrees.toString()));
        note.pulse().ifPresent(times -> add(lines, Topic.PULSE, act, times + "/min"));
        note.breaths().ifPresent(times -> add(lines, Topic.BREATHS, act, times + "/min"));
        note.membranes().ifPresent(colour -> add(lines, Topic.MEMBRANES, act, colour.name()));
        add(lines, Topic.ASSESSMENT, act, note.assessment().text());
        add(lines, Topic.PLAN, act, note.plan().text());
    }

    /// From the registers, and what else stands on a bill.
    private void medicines(AnimalId animal, Stay stay, List<Line> lines) {
        for (var given : new Given().of(animal, MOST, rows).reversed())
            if (stay.has(given.at()))
                add(lines, Topic.MEDICINE, act(given.at(), given.by().orElseThrow()), medicine(given));
        for (var sold : rows.look(BillLines.medicines(animal, stay.from())))
            if (stay.has(sold.at()))
                add(lines, Topic.MEDICINE, act(sold.at(), sold.by()), "%s: %s %s".formatted(sold.name(),
                    sold.quantity(), word(sold.unit())));
    }

    /// As the register names it, e.g. `Ketamine 100 mg/ml: 0.5 ml`.
    static String medicine(Told given) {
        var parts = given.parts();
        return "%s: %s %s".formatted(parts.get(0), parts.get(1), word((Enum<?>) parts.get(2)));
    }

    private static String word(Enum<?> unit) { return unit.name().toLowerCase(Locale.ROOT).replace('_', ' '); }

    private void money(ClientId client, Instant since, List<Line> lines) {
        for (var bill : rows.look(Bills.of(client))) {
            if (bill.touched().isBefore(since)) continue;
            var paid = rows.look(Payments.of(bill.id())).stream().map(Payments.Row::amount).reduce(Money.NONE,
                Money::plus);
            if (paid.some()) lines.add(sum(Topic.PAID, bill, paid));
            if (bill.owed().some()) lines.add(sum(Topic.OWED, bill, bill.owed()));
        }
    }

    private static Line sum(Topic topic, Bills.Row bill, Money money) {
        return new Line(topic, bill.touched(), NOBODY, new Personal(bill.currency().say(money)));
    }

    private static void add(List<Line> lines, Topic topic, Act act, String text) {
        if (text.isBlank()) return;
        var cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        lines.add(new Line(topic, act.at(), act.by(), new Personal(cut)));
    }

    /// As many as go into an entry; whoever reads is told that there is more.
    private static List<Line> fitting(List<Line> lines) {
        var some = new ArrayList<Line>();
        for (var line : lines) {
            some.add(line);
            if (new Report("", "", 0, Instant.EPOCH, some).size() <= Parcel.MOST_BYTES) continue;
            some.removeLast();
            some.add(new Line(Topic.LEFT_OUT, line.at(), NOBODY, NOBODY));
            break;
        }
        return List.copyOf(some);
    }
}
