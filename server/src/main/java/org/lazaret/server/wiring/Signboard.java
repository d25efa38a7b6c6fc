package org.lazaret.server.wiring;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.practice.premises.Letterhead;
import org.lazaret.practice.premises.Premises;
import org.lazaret.practice.staff.Employee;

/// The name over the door of a site: the one it set for its papers; until then the one in its node's file.
final class Signboard implements Supplier<String> {
    private static final String ROOM = Premises.KIND.room();
    private static final BinaryOperator<Seen> LATER = BinaryOperator.maxBy((one, other) -> Long.compare(one.of,
        other.of));

    private final Site site;
    private final AtomicLong changes = new AtomicLong(1);
    private final AtomicReference<Seen> seen;

    /// @param of which change it was looked up after
    private record Seen(String name, long of) {}

    /// @param filed in the node's file
    Signboard(Site site, String filed) {
        this.site = site;
        this.seen = new AtomicReference<>(new Seen(filed, 0));
        site.listen(this::changed);
    }

    private void changed(List<String> rooms) { if (rooms.contains(ROOM)) changes.incrementAndGet(); }

    /// Looked up once for each change; the last known where the site lets nobody look.
    @Override public String get() {
        var now = changes.get(); // before the look: what changes meanwhile is looked up again
        var before = seen.get();
        return before.of == now ? before.name : seen.accumulateAndGet(new Seen(look(before.name), now), LATER).name;
    }

    private String look(String last) {
        return switch (site.enter(new Session(Employee.SITE, new DeviceId("node"), List.of()))) {
            case Entering.Entered(var desk) -> desk.read(Premises.BOOK).letterhead().map(Letterhead::name).orElse(last);
            case Entering.Barred _ -> last;
        };
    }
}
