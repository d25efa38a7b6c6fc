package org.lazaret.drill.attacks;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.site.Desk;
import org.lazaret.drill.care.Pages;
import org.lazaret.drill.universe.Outcome;
import org.lazaret.drill.universe.Wish;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.exports.Exports;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Employees;
import org.lazaret.practice.staff.Role;

/// What an intruder asks a site for: the same pages as everybody, by the same routes.
record Prowl(String route, String page, Function<Desk, String> draw) implements Wish {
    private static final int MOST = 12;

    @Override public void at(Desk desk, RequestId once, Consumer<Outcome> then) {
        then.accept(new Outcome("", draw.apply(desk)));
    }

    /// Whether it is the record of one, and no list that leads there.
    boolean opens() { return route.contains("{"); }

    /// What the search box finds: a line with its name and one with where it leads, each.
    static Prowl search(String typed) {
        return new Prowl("GET /search", "/search", desk -> desk.find(typed, MOST).stream().flatMap(
            hit -> Stream.of(hit.label().text(), hit.about())).collect(joining("\n")));
    }

    static Prowl client(ClientId client) {
        return new Prowl("GET /clients/{client}", "/clients/" + client.name(), desk -> Pages.client(desk, client));
    }

    /// Everyone who works there: a line with who they are and one with their file, each.
    static Prowl staff() {
        return new Prowl("GET /staff", "/staff", desk -> desk.look(Employees.all()).stream().flatMap(
            row -> Stream.of(row.name().text(), row.book())).collect(joining("\n")));
    }

    static Prowl file(EmployeeId who) {
        return new Prowl("GET /staff/{employee}", "/staff/" + who.name(), desk -> desk.look(
            Employees.of(who)).stream().flatMap(row -> Stream.of(row.name(), row.signIn(), row.registration())).map(
                Personal::text).collect(joining("\n")));
    }

    /// A form with something that was not meant for whoever sends it.
    static <B extends Book<B, C, E>, C, E> Wish form(String route, BookId<B, C, E> book, C command) {
        return new Form<>(route, book, command);
    }

    /// Whoever sits there makes themselves a practice manager.
    static Wish escalate(EmployeeId who) {
        return form("POST /staff/{employee}/roles", who.book(), new Employee.Appoint(
            List.of(Role.PRACTICE_MANAGER)));
    }

    /// The list of all clients, with a signature of whoever asks for it: a colleague's PIN they have not.
    static Wish letOut(AccountId self) {
        return form("POST /exports", Exports.BOOK, new Exports.LetOut("letters to all clients", self));
    }

    /// Everybody on the newest list, if it was let out to whoever asks.
    static Prowl list(Instant now) {
        return new Prowl("GET /exports/{number}/clients", "/exports/1/clients", desk -> desk.read(
            Exports.BOOK).open(1, desk.session().who(), now).map(
                _ -> desk.look(Clients.all()).stream().flatMap(
                    row -> Stream.of(row.name(), row.phone(), row.email(), row.address())).map(Personal::text).collect(
                        joining("\n"))).orElse(""));
    }

    private record Form<B extends Book<B, C, E>, C, E>(String route, BookId<B, C, E> book, C command) implements Wish {
        @Override public String page() { return "/staff"; }

        @Override public void at(Desk desk, RequestId once, Consumer<Outcome> then) {
            desk.tell(book, command, once).then(verdict -> then.accept(Outcome.of(verdict, "")));
        }
    }
}
