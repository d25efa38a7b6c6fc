package org.lazaret.server.orders;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.group.orders.Effect.Confirm;
import org.lazaret.group.orders.Effect.Darken;
import org.lazaret.group.orders.Effect.Lift;
import org.lazaret.group.orders.Effect.Sever;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.OrderBook.Known;
import org.lazaret.group.zones.Officer;
import org.lazaret.group.zones.Signers;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;

/// The orders that this site has accepted, first those in force.
///
/// @param zone who may give them
/// @param typed what was brought and not accepted
public record OrdersPage(OrderBook book, ZoneDirectory zone, String typed, Optional<Refusal> refusal) implements Page {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    @Override public String title(Words words) { return words.say(OrdersPage.class, "orders.title"); }

    @Override public String path() { return "/orders"; }

    public List<Known> inForce() { return book.inForce().reversed(); }

    public List<Known> others() {
        return book.known().stream().filter(one -> !one.inForce()).toList().reversed();
    }

    /// What an order does, in a sentence that names whom it is about, as far as their names are known here.
    public String does(Known one, Pen pen) {
        return switch (one.order().effect()) {
            case Suspend(var accounts, var devices, _) when devices.isEmpty() ->
                pen.say(this, "orders.suspend-accounts", names(accounts, pen));
            case Suspend(var accounts, var devices, _) when accounts.isEmpty() ->
                pen.say(this, "orders.suspend-devices", devices.size());
            case Suspend(var accounts, var devices, _) ->
                pen.say(this, "orders.suspend-both", names(accounts, pen), devices.size());
            case Darken _ -> pen.say(this, "orders.darken");
            case Sever(var site, _) -> pen.say(this, "orders.sever", site.name());
            case Lift(var orders) -> pen.say(this, "orders.lift", orders.size());
            case Confirm() -> pen.say(this, "orders.confirm");
        };
    }

    /// Since when, how long still, and what is to be done when it is over.
    public String since(Known one, Pen pen) {
        var key = one.order().effect() instanceof Suspend ? "orders.since" : "orders.since-dark";
        return pen.say(this, key, pen.at(one.accepted()), left(one, pen));
    }

    public String undoHint(Known one) {
        return one.order().effect() instanceof Suspend ? "orders.undo-hint" : "orders.undo-hint-dark";
    }

    private static String names(List<AccountId> accounts, Pen pen) {
        return accounts.stream().map(pen::name).collect(Collectors.joining(", "));
    }

    /// Whether it is short enough for one code.
    public boolean isPicture(Known one) { return one.line().length() <= OrderSquare.LONGEST; }

    /// How long it still lasts, to the hour or the minute.
    public String left(Known one, Pen pen) { return lasting(one.left(), pen); }

    private String lasting(long seconds, Pen pen) {
        if (seconds >= 2 * DAY) return pen.say(this, "orders.days", seconds / DAY);
        if (seconds >= 2 * HOUR) return pen.say(this, "orders.hours", seconds / HOUR);
        return pen.say(this, "orders.minutes", Math.max(1, seconds / MINUTE));
    }

    /// That others were appointed who do not hold yet, and until when; empty if there are none.
    public String coming(Pen pen) {
        return zone.waiting().map(before -> pen.say(this, "orders.coming", names(zone.charter().commanders()),
            lasting(before.left(), pen), names(before.signers()))).orElse("");
    }

    private static String names(Signers signers) {
        return signers.officers().stream().map(Officer::name).collect(Collectors.joining(", "));
    }
}
