package org.lazaret.practice.patients;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.rows.Look;
import org.lazaret.core.rows.Rows;
import org.lazaret.core.site.Explained;
import org.lazaret.core.site.Reason;
import org.lazaret.core.site.Why;
import org.lazaret.practice.clients.Calls;
import org.lazaret.practice.clients.ClientId;

/// The owner of an animal rang within the last day: why someone reads about it.
public final class ByOwnersCall implements Reason {
    private record Owned(String book, ClientId owner) {}

    @Override public Map<SubjectId, Why> why(AccountId who, List<SubjectId> whom, Instant at, Rows rows) {
        var animals = new LinkedHashMap<String, SubjectId>();
        for (var one : whom) animals.put(new AnimalId(one.name()).book().about(), one);
        var owned = rows.look(new Look<>(Owned.class,
            "select book, owner from animal_owner where book in (select value from json_each(?))",
            List.of(Look.array(List.copyOf(animals.keySet())))));
        if (owned.isEmpty()) return Map.of();
        var owners = owned.stream().map(one -> one.owner.subject()).distinct().toList();
        var calls = Explained.by("call", rows.look(Calls.dayBefore(owners, at)));
        var all = new LinkedHashMap<SubjectId, Why>();
        for (var one : owned) {
            var call = calls.get(one.owner.subject());
            if (call != null) all.put(animals.get(one.book), call);
        }
        return all;
    }
}
