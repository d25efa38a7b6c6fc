package org.lazaret.practice.visits;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.rows.Rows;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.Matter;
import org.lazaret.practice.patients.Told;

/// That a client is here just now, and how far they are.
public final class UnderWay implements Matter {
    /// What is open.
    public enum Open { HERE }

    @Override public List<Told> of(ClientId client, Rows rows) {
        return rows.look(Visits.open(client)).stream().map(visit -> new Told(visit.since(), Optional.of(visit.by()),
            Open.HERE, List.of(visit.stage()), "/visits/" + visit.id().name())).toList();
    }
}
