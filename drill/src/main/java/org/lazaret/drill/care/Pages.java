package org.lazaret.drill.care;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.core.book.Personal;
import org.lazaret.core.rows.Hit;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.diary.Appointments;
import org.lazaret.practice.diary.DayId;
import org.lazaret.practice.drugs.DrugId;
import org.lazaret.practice.drugs.RegisterLines;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;
import org.lazaret.practice.patients.Weighings;
import org.lazaret.practice.visits.Notes;
import org.lazaret.practice.visits.Visits;

/// The pages of the practice as a browser in an unreal world gets them: what the real ones show, one value a line.
public final class Pages {
    private static final int LINES = 200;

    private Pages() {}

    public static String found(Desk desk, String typed) {
        return lines(desk.find(typed, 12).stream().map(Hit::label).map(Personal::text));
    }

    public static String client(Desk desk, ClientId client) {
        var person = desk.look(Clients.of(client)).stream().flatMap(
            row -> Stream.of(row.name(), row.phone(), row.email(),
                row.address())).map(Personal::text);
        var animals = desk.look(Animals.of(client)).stream().map(row -> row.name().text());
        var calls = desk.look(Calls.of(client)).stream().map(row -> row.about().text());
        return lines(Stream.of(person, animals, calls).flatMap(part -> part));
    }

    public static String animal(Desk desk, AnimalId animal) {
        var rows = desk.look(Animals.of(animal));
        var words = rows.stream().flatMap(row -> Stream.of(row.name(), row.breed(), row.chip())).map(Personal::text);
        var weights = desk.look(Weighings.of(animal)).stream().map(row -> row.weight().toString());
        var notes = desk.look(Notes.of(animal, 100)).stream().map(note -> note.examination().text());
        return lines(Stream.of(words, weights, notes).flatMap(part -> part));
    }

    public static String board(Desk desk) {
        var visits = desk.look(Visits.board()).stream().map(row -> row.book() + " " + row.stage());
        var names = desk.look(Visits.onBoard()).stream().flatMap(
            row -> desk.look(Animals.of(row.animal())).stream()).map(row -> row.name().text());
        return lines(Stream.concat(visits, names));
    }

    public static String register(Desk desk, DrugId drug) {
        var balance = desk.read(drug.register()).balance().toString();
        return lines(Stream.concat(Stream.of(balance), desk.look(RegisterLines.of(drug, LINES)).stream().map(
            line -> "%d %s %s".formatted(line.line(), line.what(), line.balance()))));
    }

    public static String day(Desk desk, DayId day) {
        return lines(desk.look(Appointments.of(day)).stream().flatMap(
            row -> Stream.concat(Stream.of(row.starts() + " " + row.state()),
                desk.look(Animals.of(row.animal())).stream().map(animal -> animal.name().text()))));
    }

    private static String lines(Stream<String> values) { return values.collect(Collectors.joining("\n")); }

    /// The values of a page.
    public static List<String> values(String page) { return List.of(page.split("\n")); }
}
