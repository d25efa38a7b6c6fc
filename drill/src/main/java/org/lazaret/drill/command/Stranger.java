package org.lazaret.drill.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Session;
import org.lazaret.core.world.Chance;
import org.lazaret.drill.care.Pages;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Browser;
import org.lazaret.drill.universe.Node;
import org.lazaret.drill.universe.Outcome;
import org.lazaret.drill.universe.Wish;

/// Somebody who works in a colleague's name, at a device of their own: looks for people, no more of them than
/// whoever works there, and keeps a page open that hears when something changes.
public final class Stranger {
    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final List<String> BEGINNINGS = List.of("Al", "Be", "Da", "El", "Fa", "Ga", "Ha", "Ka", "Le", "Ma",
        "Pa", "Ro", "Sa", "Te", "Vi", "Wi");

    private final Place place;
    private final AccountId as;
    private final Chance chance;
    private Instant until = Instant.MIN;

    /// Where they sit.
    public record Place(Agenda agenda, Node node, Browser browser) {}

    private record Look(String typed) implements Wish {
        @Override public String page() { return "/clients"; }

        @Override public void at(Desk desk, RequestId once, Consumer<Outcome> then) {
            then.accept(new Outcome("", Pages.found(desk, typed)));
        }
    }

    public Stranger(Place place, AccountId as, Chance chance) {
        this.place = place;
        this.as = as;
        this.chance = chance;
    }

    public void work(Instant end) {
        until = end;
        look();
        listen();
    }

    private boolean gone() { return place.agenda.now().isAfter(until); }

    private void look() {
        if (gone()) return;
        var typed = BEGINNINGS.get(chance.below(BEGINNINGS.size()));
        place.browser.ask(place.browser.once(), as, new Look(typed), _ -> {});
        place.agenda.in(Duration.ofSeconds(60 + chance.below(60)), this::look);
    }

    private void listen() {
        if (gone()) return;
        var session = new Session(as, place.browser.device(), List.of());
        if (!place.node.listen(session, () -> place.agenda.in(AGAIN, this::listen)))
            place.agenda.in(AGAIN, this::listen);
    }
}
