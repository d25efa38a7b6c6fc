package org.lazaret.practice.patients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.site.Reason;
import org.lazaret.core.site.Why;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.ClientId;

/// The owner of an animal rang within the last day: why someone reads about it.
public final class ByOwnersCall implements Reason {
    private record Owned(ClientId owner) {}

    @Override public Optional<Why> why(AccountId who, SubjectId whom, Instant at, Rows rows) {
        var owner = rows.look(new Look<>(Owned.class, "select owner from animal_owner where book = ?",
            List.of(new AnimalId(whom.name()).book().about())));
        return owner.stream().flatMap(of -> rows.look(Calls.dayBefore(of.owner(), at)).stream()).findFirst().map(
            call -> new Why("call", call.book()));
    }
}
