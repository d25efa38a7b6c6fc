package org.lazaret.practice.staff;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Projection;
import org.lazaret.core.rows.Sql;
import org.lazaret.practice.staff.Employee.Appointed;
import org.lazaret.practice.staff.Employee.Corrected;
import org.lazaret.practice.staff.Employee.Engaged;
import org.lazaret.practice.staff.Employee.Event;
import org.lazaret.practice.staff.Employee.SeenOut;
import org.lazaret.practice.staff.Employee.TakenBack;

/// Everyone who works here, and who did.
public final class Employees implements Projection<Event> {

    /// An employee as they are known now.
    ///
    /// @param posts the names of their roles, with spaces between
    /// @param gone the day they left, if they did
    public record Row(String book, SubjectId subject, Personal name, Personal signIn, Personal registration,
        LocalDate joined, String posts, Optional<LocalDate> gone) {
        public EmployeeId id() { return new EmployeeId(subject.name()); }

        public List<Role> roles() { return Stream.of(posts.split(" ")).map(Role::valueOf).toList(); }
    }

    private record Kept(String book, SubjectId subject, Personal name, Personal signIn, Personal registration,
        LocalDate joined) {}

    private record Post(String book, SubjectId subject, String posts, Optional<LocalDate> gone) {}

    @Override public Class<Event> reads() { return Event.class; }

    @Override public String schema() {
        return """
            create table if not exists employee (
                book text primary key, subject text not null, name blob, sign_in blob, registration blob,
                joined text not null
            ) strict, without rowid;
            create table if not exists post (
                book text primary key, subject text not null, posts text not null, gone text
            ) strict, without rowid""";
    }

    @Override public void write(Entry<? extends Event> entry, Sql sql) {
        switch (entry.event()) {
            case Engaged(_, var person, var roles) -> {
                put(entry, person, sql);
                sql.insert("post", new Post(entry.book(), entry.subject().orElseThrow(), names(roles),
                    Optional.empty()));
            }
            case Corrected(var person) -> put(entry, person, sql);
            case Appointed(var roles) ->
                sql.run("update post set posts = ? where book = ?", names(roles), entry.book());
            case SeenOut _ -> sql.run("update post set gone = ? where book = ?", entry.stamp().day(), entry.book());
            case TakenBack _ -> sql.run("update post set gone = null where book = ?", entry.book());
        }
    }

    /// In the order of their books, so that a list of faces stays where it was.
    public static Look<Row> all() {
        return new Look<>(Row.class,
            "select employee.*, posts, gone from employee join post using (book) order by employee.joined, book",
            List.of());
    }

    public static Look<Row> of(EmployeeId who) {
        return new Look<>(Row.class,
            "select employee.*, posts, gone from employee join post using (book) where book = ?",
            List.of(who.book().about()));
    }

    private static String names(List<Role> roles) { return roles.stream().map(Role::name).collect(joining(" ")); }

    private static void put(Entry<? extends Event> entry, Person is, Sql sql) {
        sql.put("employee", new Kept(entry.book(), entry.subject().orElseThrow(), is.name(), is.signIn(),
            is.registration(), is.joined()));
    }
}
