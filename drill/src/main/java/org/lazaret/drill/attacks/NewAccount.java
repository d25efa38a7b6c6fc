package org.lazaret.drill.attacks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.drill.care.Crew.Member;
import org.lazaret.drill.universe.Lock;
import org.lazaret.drill.universe.Outcome;
import org.lazaret.drill.universe.Wish;
import org.lazaret.practice.staff.Code;
import org.lazaret.practice.staff.Credentials;
import org.lazaret.practice.staff.Employee;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Person;
import org.lazaret.practice.staff.Role;

/// An employee whom an intruder makes up with a manager's password, by the forms that a manager has.
///
/// @param wish that it is named by
record NewAccount(RequestId wish, Instant now) {
    private static final Role AS = Role.RECEPTIONIST;

    private EmployeeId id() { return EmployeeId.by(wish); }

    Member member() {
        return new Member(id().account(), AS, "Temp Help", "temp", "password of " + id().name());
    }

    Wish engaging() {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var person = new Person(new Personal("Temp Help"), new Personal("temp"), new Personal(""), today);
        return Prowl.form("POST /staff", id().book(), new Employee.Engage(id(), person, List.of(AS)));
    }

    Wish codeFor() {
        return Prowl.form("POST /staff/{employee}/codes", id().credentials(),
            new Credentials.Give(id(), Code.of(code(), now.plus(Duration.ofDays(1)))));
    }

    /// At the door, where nobody is asked who they are: the code says it.
    Wish redeeming() { return new Redeeming(id(), code(), member().password()); }

    private Personal code() { return new Personal("code of " + id().name()); }

    private record Redeeming(EmployeeId id, Personal code, String password) implements Wish {
        @Override public String page() { return "/who"; }

        @Override public void at(Desk desk, RequestId once, Consumer<Outcome> then) {
            desk.tell(id.credentials(), new Credentials.Redeem(code, Lock.of(password)), once).then(
                verdict -> then.accept(Outcome.of(verdict, "")));
        }
    }
}
