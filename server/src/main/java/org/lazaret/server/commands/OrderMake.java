package org.lazaret.server.commands;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.OsClock;
import org.lazaret.group.orders.Effect;
import org.lazaret.group.orders.Effect.Confirm;
import org.lazaret.group.orders.Effect.Darken;
import org.lazaret.group.orders.Effect.Lift;
import org.lazaret.group.orders.Effect.Sever;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Order;
import org.lazaret.group.orders.OrderBook.Known;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret order make`.
@Command(name = "make", description = "Writes an order that nobody has signed yet.", mixinStandardHelpOptions = true)
final class OrderMake implements Callable<Integer> {
    private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,5})([mhd])");
    private static final String SUSPEND = "Stops an account. May be said more than once.";
    private static final String DEVICE = "Stops a device. May be said more than once.";
    private static final String DARKEN = "Closes the zone's hub and every way from outside: sites go on as islands.";
    private static final String SEVER = "Cuts a site off: nobody takes anything from it or gives it anything.";
    private static final String LIFT = "Ends an earlier order. May be said more than once.";
    private static final String NEWER = "Says that there is no newer order: once a day.";
    private static final String OUT = "Where the order is written.";
    private static final String ZONE = "The folder of the zone: its statements, and the orders that were given.";
    private static final String LASTING = "How long it lasts at each site, e.g. 90m, 12h or 7d. At most 30d.";
    private static final String GOOD = "How long a site may take to hear of it; 7d if not said.";

    @Parameters(paramLabel = "ZONE", description = ZONE) private Path folder = Path.of("");
    @Option(names = "--suspend", paramLabel = "ACCOUNT", description = SUSPEND) private List<String> who = List.of();
    @Option(names = "--device", paramLabel = "DEVICE", description = DEVICE) private List<String> devices = List.of();
    @Option(names = "--darken", description = DARKEN) private boolean darken;
    @Option(names = "--sever", paramLabel = "SITE", description = SEVER) private String severed = "";
    @Option(names = "--lift", paramLabel = "NUMBER", description = LIFT) private List<Long> lifted = List.of();
    @Option(names = "--nothing-newer", description = NEWER) private boolean confirm;
    @Option(names = "--for", paramLabel = "TIME", description = LASTING) private String lasting = "";
    @Option(names = "--good", paramLabel = "TIME", description = GOOD) private String good = "7d";
    @Option(names = "--out", paramLabel = "FILE", required = true, description = OUT) private Path out = Path.of(
        "");
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var zone = OrderFolder.read(folder);
        var now = new OsClock().now();
        try {
            var order = new Order(zone.zone().charter().zone(), zone.past(), new Order.Term(now, now.plus(length(good,
                "--good"))), effect(zone));
            OrderFolder.write(out, order.envelope(), false);
            var to = spec.commandLine().getOut();
            OrderWords.of(order.envelope(), zone).forEach(to::println);
            to.flush();
            return 0;
        } catch (IllegalArgumentException unlike) {
            throw Told.wrongly("No order is like that: %s.".formatted(unlike.getMessage()));
        }
    }

    private Effect effect(OrderFolder zone) {
        boolean suspends = !who.isEmpty() || !devices.isEmpty();
        if (Stream.of(suspends, darken, !severed.isEmpty(), !lifted.isEmpty(), confirm).filter(
            said -> said).count() != 1)
            throw Told.wrongly("Say one of: --suspend or --device, --darken, --sever, --lift, --nothing-newer.");
        if (confirm) return new Confirm();
        if (!lifted.isEmpty()) return new Lift(lifted.stream().map(number -> find(number, zone).hash()).toList());
        if (lasting.isEmpty()) throw Told.wrongly("Say how long it lasts: --for TIME, e.g. --for 12h.");
        long seconds = length(lasting, "--for").toSeconds();
        if (darken) return new Darken(seconds);
        if (!severed.isEmpty()) return new Sever(site(zone), seconds);
        return new Suspend(who.stream().map(AccountId::new).toList(), devices.stream().map(DeviceId::new).toList(),
            seconds);
    }

    private SiteId site(OrderFolder zone) {
        var site = new SiteId(severed);
        if (zone.zone().site(site).isPresent()) return site;
        throw Told.wrongly(
            "There is no site %s in the zone %s.".formatted(severed, zone.zone().charter().zone().name()));
    }

    private Known find(long number, OrderFolder zone) {
        var found = zone.orders().known().stream().filter(one -> one.order().number() == number).toList();
        if (found.size() == 1) return found.getFirst();
        throw Told.wrongly("There are %d orders of number %d in %s.".formatted(found.size(), number, folder));
    }

    private static Duration length(String text, String option) {
        var match = LENGTH.matcher(text);
        if (!match.matches())
            throw Told.wrongly(
                "%s %s is no time: a number and m, h or d, e.g. 90m, 12h or 7d.".formatted(option, text));
        long count = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
