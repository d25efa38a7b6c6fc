package org.lazaret.practice.bills;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lazaret.core.book.Automation;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Told;
import org.lazaret.practice.bills.Bill.CloseIfNothingOwed;
import org.lazaret.practice.bills.Bill.Note;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.visits.Guest;
import org.lazaret.practice.visits.Stage;
import org.lazaret.practice.visits.Visit.Moved;
import org.lazaret.practice.visits.VisitId;

/// A visit that comes to the till has what each animal came for on its owner's bill, once; where nothing is to pay, the
/// bill is closed at once. The price list knows what it costs by the purpose's name, e.g. `consultation`.
public final class WhenToPayThenNote implements Automation<Moved> {
    @Override public Class<Moved> reads() { return Moved.class; }

    @Override public List<Told<?>> then(Entry<? extends Moved> cause, Scene scene) {
        var visit = scene.read(VisitId.in(cause.book()).book());
        var moved = cause.event();
        var comesBack = moved.to() != Stage.TO_PAY || moved.from() == Stage.DONE;
        if (comesBack || visit.owner().isEmpty() || scene.read(PriceList.BOOK).country().isEmpty()) return List.of();
        return told(visit.owner().get(), visit.animals(), cause.book(), scene);
    }

    private static List<Told<?>> told(ClientId owner, List<Guest> animals, String visit, Scene scene) {
        var account = scene.read(Account.of(owner));
        var latest = scene.read(account.latest(owner).book());
        var bill = account.current(owner).book();
        var told = new ArrayList<Told<?>>();
        for (var guest : animals)
            if (!stands(latest, visit, guest)) told.add(new Told<>(bill, note(owner, visit, guest)));
        if (told.isEmpty()) return latest.settled() ? List.of(WhenSettledThenDone.done(visit)) : List.of();
        told.add(new Told<>(bill, new CloseIfNothingOwed()));
        return List.copyOf(told);
    }

    private static boolean stands(Bill bill, String visit, Guest guest) {
        return bill.lines().stream().map(Bill.Line::sold).anyMatch(
            sold -> sold.cause().equals(visit) && sold.animal().equals(Optional.of(guest.animal())));
    }

    private static Note note(ClientId owner, String visit, Guest guest) {
        var code = guest.purpose().name().toLowerCase(Locale.ROOT);
        return new Note(owner, new Wish(code, Quantity.of("1"), Optional.of(guest.animal()), Supply.GIVEN_HERE, visit),
            new Item(code, code, Sort.SERVICE, Unit.EACH));
    }
}
