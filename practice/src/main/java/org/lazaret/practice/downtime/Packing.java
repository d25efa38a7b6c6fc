package org.lazaret.practice.downtime;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.site.Desk;
import org.lazaret.pages.Words;
import org.lazaret.pages.paper.Pack;
import org.lazaret.pages.paper.Pack.Column;
import org.lazaret.pages.paper.Pack.Part;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.diary.State;
import org.lazaret.practice.drugs.Drug;
import org.lazaret.practice.nights.Referrals;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.premises.Letterheads;
import org.lazaret.practice.staff.Employees;
import org.lazaret.practice.visits.Notes;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visits;

/// Reads through a desk what goes into a pack.
///
/// @param name of the practice, if it has no letterhead
/// @param zone of the clock on its wall
public record Packing(Desk desk, String name, Words words, ZoneId zone) {
    /// In the access journal, this is the page by which everybody in a pack was read.
    public static final String PAGE = "/downtime/pack";
    /// Today, and so many after it.
    private static final int DAYS_AHEAD = 2;
    private static final int INSTRUCTIONS = 9;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final List<String> TO_WRITE_IN = List.of("pack.night-service", "pack.neighbour", "pack.hub",
        "pack.help");

    /// A pack as of a moment. Everybody in it is in the access journal, durable, when this returns.
    public Pack at(Instant now) {
        var pack = read(now);
        desk.show(PAGE).now();
        return pack;
    }

    private Pack read(Instant now) {
        var wall = now.atZone(zone);
        var today = wall.toLocalDate();
        var appointments = new ArrayList<Appointments.Row>();
        for (var ahead = 0; ahead <= DAYS_AHEAD; ahead++)
            appointments.addAll(desk.look(Appointments.of(new DayId(today.plusDays(ahead)))).stream().filter(
                row -> row.state() != State.CALLED_OFF).toList());
        var here = desk.look(Visits.board()).stream().filter(
            visit -> visit.stage() != Stage.DONE && visit.stage() != Stage.TO_PAY).toList();
        var inside = here.stream().flatMap(visit -> desk.look(Visits.animals(visit.id())).stream()).toList();
        var away = desk.look(Referrals.standing(today));
        var known = Known.of(desk, Stream.of(appointments.stream().map(Appointments.Row::animal),
            inside.stream().map(Visits.Animal::animal), away.stream().map(Referrals.Row::animal)).flatMap(
                identity()).distinct().toList());
        var people = desk.look(Employees.all()).stream().filter(row -> row.gone().isEmpty()).toList();
        var parts = new ArrayList<Part>();
        parts.add(instructions());
        for (var ahead = 0; ahead <= DAYS_AHEAD; ahead++)
            parts.add(diary(today.plusDays(ahead), appointments, known, people));
        parts.add(inside(here, inside, known));
        parts.add(away(away, known));
        parts.add(safe());
        parts.add(people(people));
        return new Pack(called(today), words.of(today) + " " + CLOCK.format(wall), parts);
    }

    private String called(LocalDate today) {
        return desk.look(Letterheads.on(today)).stream().findFirst().map(
            head -> head.name() + " · " + head.address() + " · " + head.phone()).orElse(name);
    }

    private Part instructions() {
        var lines = new ArrayList<List<String>>();
        for (var each = 1; each <= INSTRUCTIONS; each++) lines.add(List.of(each + ".  " + say("pack.do-" + each)));
        return new Part(say("pack.instructions"), "", List.of(), lines);
    }

    private Part diary(LocalDate day, List<Appointments.Row> all, Known known, List<Employees.Row> people) {
        var lines = all.stream().filter(row -> row.starts().toLocalDate().equals(day)).map(
            row -> List.of(CLOCK.format(row.starts()), who(row.animal(), known), owner(row.animal(), known),
                phone(row.animal(), known), words.of(row.purpose()), name(row.vet(), people))).toList();
        return new Part(say("pack.diary", day.getDayOfWeek(), day), "", List.of(column("time", 8), column("animal", 30),
            column("owner", 18), column("phone", 18), column("for", 13), column("with", 13)), lines);
    }

    private Part inside(List<Visits.Row> visits, List<Visits.Animal> animals, Known known) {
        var stages = visits.stream().collect(toMap(Visits.Row::book, Visits.Row::stage));
        var lines = animals.stream().filter(row -> row.done().isEmpty()).map(
            row -> List.of(who(row.animal(), known), owner(row.animal(), known) + "\n" + phone(row.animal(), known),
                words.of(stages.get(row.book())) + ", " + words.of(row.purpose()), treatment(row.animal()))).toList();
        return new Part(say("pack.inside"), say("pack.inside-hint"), List.of(column("animal", 26), column("owner", 20),
            column("stage", 16), column("treatment", 38)), lines);
    }

    /// What was last written of an animal: what it may be, and what was done and agreed.
    private String treatment(AnimalId animal) {
        return desk.look(Notes.of(animal, 1)).stream().findFirst().map(note -> Stream.of(note.assessment(),
            note.plan()).map(part -> part.text().strip()).filter(text -> !text.isEmpty()).collect(
                joining("\n"))).orElse("");
    }

    private Part away(List<Referrals.Row> away, Known known) {
        var lines = away.stream().map(row -> List.of(who(row.animal(), known), owner(row.animal(), known) + "\n"
            + phone(row.animal(), known), row.site(), words.of(row.until()), row.reason().text())).toList();
        return new Part(say("pack.away"), "", List.of(column("animal", 26), column("owner", 20), column("site", 16),
            column("until", 12), column("reason", 26)), lines);
    }

    private Part safe() {
        var lines = Drug.ALL.stream().map(this::register).toList();
        return new Part(say("pack.safe"), say("pack.safe-hint"), List.of(column("drug", 36), column("balance", 18),
            column("use-by", 18), column("counted", 28)), lines);
    }

    private List<String> register(Drug drug) {
        var book = desk.read(drug.id().register());
        return List.of(drug.name() + " " + drug.strength(), book.balance() + " " + words.of(drug.measure().word(
            book.balance())), book.useBy().map(words::of).orElse(""), "");
    }

    /// The product knows nobody's own telephone: there is a line to write it on.
    private Part people(List<Employees.Row> people) {
        var lines = new ArrayList<List<String>>();
        for (var one : people)
            lines.add(List.of(one.name().text(), one.roles().stream().map(words::of).collect(joining(", ")), ""));
        for (var key : TO_WRITE_IN) lines.add(List.of(say(key), "", ""));
        return new Part(say("pack.people"), say("pack.people-hint"), List.of(column("name", 34), column("role", 33),
            column("phone", 33)), lines);
    }

    /// E.g. `Rex, dog, 21.5 kg`, and what must be known before it is touched.
    private String who(AnimalId animal, Known known) {
        return known.animal(animal).map(row -> Stream.concat(Stream.of(row.name().text() + ", " + words.of(
            row.species()) + row.weight().map(weight -> ", " + weight).orElse("")), known.warnings(animal).map(
                text -> "! " + text)).collect(joining("\n"))).orElseGet(() -> say("pack.erased"));
    }

    private String owner(AnimalId animal, Known known) {
        return known.owner(animal).map(row -> row.name().text()).orElse("");
    }

    private String phone(AnimalId animal, Known known) {
        return known.owner(animal).map(row -> String.join("\n", row.phones())).orElse("");
    }

    private static String name(AccountId who, List<Employees.Row> people) {
        return people.stream().filter(row -> row.id().account().equals(who)).findFirst().map(
            row -> row.name().text()).orElse(who.name());
    }

    private Column column(String key, int share) { return new Column(say("pack.column-" + key), share); }

    private String say(String key, Object... parts) { return words.say(Packing.class, key, parts); }
}
