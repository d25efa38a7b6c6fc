package org.lazaret.practice.bills;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.rows.Rows;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.Matter;
import org.lazaret.practice.patients.Told;

/// The bills of a client that still take lines, or where something is owed either way.
public final class BillsOf implements Matter {
    /// What is said of such a bill.
    public enum Line { OPEN, TO_PAY, TO_REFUND }

    @Override public List<Told> of(ClientId client, Rows rows) {
        return rows.look(Bills.of(client)).stream().flatMap(
            row -> line(row).map(what -> told(what, row)).stream()).toList();
    }

    private static Optional<Line> line(Bills.Row row) {
        return switch (row.state()) {
            case OPEN -> Optional.of(Line.OPEN);
            case TO_PAY -> Optional.of(Line.TO_PAY);
            case TO_REFUND -> Optional.of(Line.TO_REFUND);
            case SETTLED -> Optional.empty();
        };
    }

    private static Told told(Line what, Bills.Row row) {
        var owed = row.owed().belowZero() ? Money.NONE.minus(row.owed()) : row.owed();
        return new Told(row.touched(), Optional.empty(), what, List.of(row.currency().say(owed)),
            "/bills/" + row.id().name());
    }
}
