package org.lazaret.drill.universe;

import java.time.Instant;
import java.util.function.Consumer;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.site.Desk;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Means;
import org.lazaret.practice.staff.SignIns;

/// Somebody types a name and a password.
///
/// @param at when, by the clock of whoever types
public record SignIn(String password, Instant at) implements Wish {
    @Override public String page() { return "/who"; }

    @Override public void at(Desk desk, RequestId once, Consumer<Outcome> then) {
        var who = EmployeeId.of(desk.session().who());
        desk.tell(SignIns.of(who, at), new SignIns.Come(who, Means.PASSWORD, false), once).then(
            verdict -> then.accept(Outcome.of(verdict, "signed in")));
    }
}
