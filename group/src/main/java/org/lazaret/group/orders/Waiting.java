package org.lazaret.group.orders;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.lazaret.group.zones.ZoneDirectory;

/// Counts at a site while it runs how long those who were appointed have waited.
public final class Waiting {
    private final Elapsed elapsed;

    /// @param nanos that only ever grow, as `System.nanoTime`
    public Waiting(LongSupplier nanos) { this.elapsed = new Elapsed(nanos); }

    private record Turn(String hash, long left) implements Lasting {}

    /// What is to be written down now: nothing, before their turn has come or much has passed.
    public Optional<ZoneDirectory.Command> due(ZoneDirectory zone) {
        var turns = zone.waiting().map(one -> new Turn(one.by(), one.left())).stream().toList();
        elapsed.begun(turns);
        return elapsed.due(turns).stream().findFirst().map(
            spent -> new ZoneDirectory.Pass(spent.hash(), spent.seconds()));
    }
}
