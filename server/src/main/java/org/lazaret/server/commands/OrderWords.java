package org.lazaret.server.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.group.orders.Effect;
import org.lazaret.group.orders.Effect.Confirm;
import org.lazaret.group.orders.Effect.Darken;
import org.lazaret.group.orders.Effect.Lift;
import org.lazaret.group.orders.Effect.Sever;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Order;
import org.lazaret.group.zones.Dsse;

/// What an order will do and to whom, for whoever is asked to sign it.
final class OrderWords {
    private static final String APPOINTED = "Its commanders were appointed %s. A site takes their word a day after it "
        + "has heard of it, and that of those before them until then.";
    private static final String DARK = "It makes the whole zone dark: nothing goes between sites or through the hub, "
        + "and no site answers anybody from outside.";
    private static final String SEVERED = "No other site and no hub takes anything from it or gives it anything, "
        + "and it answers nobody from outside.";

    private OrderWords() {}

    static List<String> of(Dsse envelope, OrderFolder folder) {
        var order = Order.of(envelope);
        var lines = new ArrayList<String>();
        lines.add("Order %d of the zone %s, made %s. A site that has not accepted it by %s never will.".formatted(
            order.number(), order.zone().name(), order.term().at(), order.term().expires()));
        lines.addAll(does(order.effect(), folder));
        lines.add("It binds %d sites: %s.".formatted(folder.zone().sites().size(), String.join(", ",
            folder.zone().sites().stream().map(site -> site.site().name()).toList())));
        lines.addAll(doubts(order, folder));
        folder.zone().replaced().forEach(before -> lines.add(APPOINTED.formatted(before.at())));
        var signed = folder.signers(envelope);
        lines.add("Signed by %d of the %d commanders that are needed%s.".formatted(signed.size(),
            folder.zone().charter().commanders().needed(), signed.isEmpty() ? "" : ": " + String.join(", ", signed)));
        return lines;
    }

    private static List<String> does(Effect effect, OrderFolder folder) {
        return switch (effect) {
            case Suspend(var accounts, var devices, var seconds) -> {
                var lines = new ArrayList<String>();
                accounts.forEach(who -> lines.add("It stops the account %s.".formatted(who.name())));
                devices.forEach(which -> lines.add("It stops the device %s.".formatted(which.name())));
                lines.add("That lasts for %s at each site. Then they need new codes from a practice manager.".formatted(
                    lasting(seconds)));
                yield lines;
            }
            case Darken(var seconds) -> List.of(DARK, "Care goes on at each. " + atEach(seconds));
            case Sever(var site, var seconds) -> List.of("It severs %s%s. %s".formatted(site.name(),
                folder.zone().site(site).isPresent() ? "" : ", WHICH IS NO SITE OF THIS ZONE", SEVERED),
                "Care goes on there. What was lent to it ends. " + atEach(seconds));
            case Lift(var hashes) -> hashes.stream().map(hash -> folder.orders().find(hash).map(
                one -> "It ends order %d.".formatted(one.order().number())).orElse(
                    "It ends an order that does not lie in %s.".formatted(folder.folder()))).toList();
            case Confirm() -> List.of("It says that there is nothing newer than the orders it follows.");
        };
    }

    private static List<String> doubts(Order order, OrderFolder folder) {
        var lines = new ArrayList<String>();
        if (!order.zone().equals(folder.zone().charter().zone()))
            lines.add("It is of another zone than %s: no site here accepts it.".formatted(folder.folder()));
        if (!order.heads().stream().allMatch(hash -> folder.orders().find(hash).isPresent()))
            lines.add("It follows orders that do not lie in %s. Ask for those first.".formatted(folder.folder()));
        var now = folder.past().heads();
        if (!List.copyOf(order.heads()).containsAll(now) && folder.orders().find(order.envelope().hash()).isEmpty())
            lines.add("Its maker did not know all orders that lie in %s.".formatted(folder.folder()));
        return lines;
    }

    private static String atEach(long seconds) {
        return "That lasts for %s at each site, or until it is lifted.".formatted(lasting(seconds));
    }

    static String lasting(long seconds) {
        var whole = Duration.ofSeconds(seconds);
        if (whole.toDays() > 1) return whole.toDays() + " days";
        if (whole.toHours() > 1) return whole.toHours() + " hours";
        return Math.max(1, whole.toMinutes()) + " minutes";
    }
}
