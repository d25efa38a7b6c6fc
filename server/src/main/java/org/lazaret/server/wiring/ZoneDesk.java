package org.lazaret.server.wiring;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.site.SiteBook;
import org.lazaret.group.exposed.Exposures;
import org.lazaret.group.orders.Holds;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.second.Sheets;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.guard.watch.Findings;
import org.lazaret.practice.staff.Employee;

/// What a site itself hears of its zone, and writes down of it.
record ZoneDesk(Desk desk) {
    /// @throws BadFile when the site lets not even itself in
    static ZoneDesk of(Site site) {
        return switch (site.enter(new Session(Employee.SITE, new DeviceId("node"), List.of()))) {
            case Entering.Entered(var desk) -> new ZoneDesk(desk);
            case Entering.Barred(var code, var detail) -> throw new BadFile("the site", code + ": " + detail);
        };
    }

    /// The zone it is in, if it is in one.
    Optional<ZoneDirectory> zone() {
        return Optional.of(desk.read(ZoneDirectory.BOOK)).filter(directory -> directory.number() > 0);
    }

    /// How many entries of care the incarnation before has left.
    long left() {
        return desk.read(SiteBook.BOOK).left().stream().filter(one -> one.journal().equals("care")).mapToLong(
            SiteBook.Left::size).findFirst().orElse(0);
    }

    Sheets sheets() { return desk.read(Sheets.BOOK); }

    Exposures exposures() { return desk.read(Exposures.BOOK); }

    OrderBook orders() { return desk.read(OrderBook.BOOK); }

    Holds holds() { return desk.read(Holds.BOOK); }

    Findings findings() { return desk.read(Findings.BOOK); }

    Optional<Refusal> tell(Holds.Command command) {
        return desk.tell(Holds.BOOK, command, new RequestId("hold-" + desk.fresh())).now().refusal();
    }

    Optional<Refusal> tell(OrderBook.Command command) {
        return desk.tell(OrderBook.BOOK, command, new RequestId("order-" + desk.fresh())).now().refusal();
    }

    /// Why it was not written down.
    Optional<Refusal> tell(Exposures.Command command) {
        return desk.tell(Exposures.BOOK, command, new RequestId("exposed-" + desk.fresh())).now().refusal();
    }

    Optional<Refusal> tell(ZoneDirectory.Command command) {
        return desk.tell(ZoneDirectory.BOOK, command, new RequestId("zone-" + desk.fresh())).now().refusal();
    }
}
