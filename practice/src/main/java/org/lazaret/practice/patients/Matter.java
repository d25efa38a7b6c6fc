package org.lazaret.practice.patients;

import java.util.List;
import org.lazaret.core.rows.Rows;
import org.lazaret.practice.clients.ClientId;

/// What one room has open with a client: appointments to come, bills to pay. `Rooms` lists them.
public interface Matter {
    /// The most urgent first.
    List<Told> of(ClientId client, Rows rows);
}
