package org.lazaret.practice.patients;

import java.util.Comparator;
import java.util.List;
import org.lazaret.core.rows.Rows;
import org.lazaret.practice.clients.ClientId;

/// What is open with clients: what every room has, in one list.
public record Matters(List<Matter> matters) {
    /// By time, the earliest first.
    public List<Told> of(ClientId client, Rows rows) {
        return matters.stream().flatMap(matter -> matter.of(client, rows).stream()).sorted(
            Comparator.comparing(Told::at)).toList();
    }
}
