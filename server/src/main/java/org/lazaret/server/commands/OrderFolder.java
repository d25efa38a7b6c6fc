package org.lazaret.server.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.world.OsClock;
import org.lazaret.group.orders.Order;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.orders.OrderBook.Accepted;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Foundation;
import org.lazaret.group.zones.Statements;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.pages.Words;
import org.lazaret.server.orders.OrderSquare;

/// A zone as its commanders have it: what was said for it, and the orders they have given, each a line of a file.
///
/// @param zone by the statements that lie there; its first is believed, since the commanders had it from their founding
/// @param orders as a site that has heard them all has them
record OrderFolder(Path folder, ZoneDirectory zone, OrderBook orders) {
    static final String ORDERS = "zone.orders";
    private static final Pattern PICTURE = Pattern.compile("(?i)\\.(png|jpe?g)$");

    static OrderFolder read(Path folder) {
        var zone = zone(folder.resolve(Foundation.STATEMENTS));
        var book = OrderBook.KIND.blank();
        for (var line : lines(folder.resolve(ORDERS))) {
            var order = order(envelope(line, folder.resolve(ORDERS)), folder.resolve(ORDERS));
            book = book.after(new Accepted(line, order.term().at()));
        }
        return new OrderFolder(folder, zone, book);
    }

    private static ZoneDirectory zone(Path file) {
        if (!Files.exists(file))
            throw Told.wrongly(
                "There is no %s. Name the folder of the zone, where its statements lie.".formatted(file));
        try {
            var bytes = Files.readAllBytes(file);
            var first = Statements.lines(bytes).stream().findFirst().map(line -> Dsse.parse(line).hash()).orElse("");
            return Statements.read(first, bytes);
        } catch (IOException | CorruptBook | Statements.NotHeard broken) {
            throw Told.failed("%s does not hold: %s.".formatted(file, broken.getMessage()));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList()
                : List.of();
        } catch (IOException unreadable) {
            throw Told.failed("Cannot read %s: %s.".formatted(file, unreadable.getMessage()));
        }
    }

    /// An order with whatever signatures it has so far.
    static Dsse envelope(Path file) {
        var lines = PICTURE.matcher(file.toString()).find() ? seen(file) : lines(file);
        if (lines.size() != 1)
            throw Told.wrongly("%s holds %d lines, an order is one. Name the file that 'order make' wrote.".formatted(
                file, lines.size()));
        var envelope = envelope(lines.getFirst(), file);
        order(envelope, file);
        return envelope;
    }

    private static List<String> seen(Path picture) {
        try {
            return OrderSquare.read(Files.readAllBytes(picture)).map(List::of).orElseThrow(() -> Told.wrongly(
                "No code of an order is seen in %s. Take a sharper picture, with all of it in it.".formatted(picture)));
        } catch (IOException unreadable) {
            throw Told.wrongly("Cannot read %s: %s.".formatted(picture, unreadable.getMessage()));
        }
    }

    /// @throws Told when it is too long for a code, there is something of that name, or it cannot be written
    static void draw(Dsse envelope, Path to) {
        var png = OrderSquare.png(envelope.line()).orElseThrow(() -> Told.failed(
            "This order is too long for one code: bring it as a file."));
        if (Files.exists(to))
            throw Told.wrongly("There is a file %s already. Name another: nothing is written over.".formatted(to));
        try {
            Files.write(to, png);
        } catch (IOException failed) {
            throw Told.failed("Cannot write %s: %s.".formatted(to, failed.getMessage()));
        }
    }

    private static Dsse envelope(String line, Path file) {
        try {
            return Dsse.parse(line);
        } catch (CorruptBook none) {
            throw Told.wrongly("%s is no order: %s.".formatted(file, none.getMessage()));
        }
    }

    private static Order order(Dsse envelope, Path file) {
        try {
            return Order.of(envelope);
        } catch (CorruptBook none) {
            throw Told.wrongly("%s is no order: %s.".formatted(file, none.getMessage()));
        }
    }

    /// What its signers know: every head there is.
    Order.Past past() {
        var heads = orders.heads();
        long number = heads.stream().mapToLong(one -> one.order().number()).max().orElse(0) + 1;
        return new Order.Past(number, heads.stream().map(OrderBook.Known::hash).toList(), zone.number());
    }

    /// Judged as every site judges it; then it is among the orders that were given.
    ///
    /// @throws Told saying why no site would accept it
    void give(Dsse envelope) {
        orders.relay(envelope.line(), zone, new OsClock().now()).refusal().filter(
            why -> !(why instanceof OrderBook.KnownBefore)).ifPresent(why -> {
                throw Told.failed(Words.english().of(why));
            });
        if (orders.find(envelope.hash()).isEmpty()) append(envelope.line());
    }

    private void append(String line) {
        try {
            Files.writeString(folder.resolve(ORDERS), line + "\n", UTF_8, CREATE, APPEND);
        } catch (IOException failed) {
            throw Told.failed("Cannot write %s: %s.".formatted(folder.resolve(ORDERS), failed.getMessage()));
        }
    }

    /// Who has signed it so far, by name.
    List<String> signers(Dsse envelope) {
        var names = new ArrayList<String>();
        for (var officer : zone.charter().commanders().officers())
            if (envelope.signedBy(officer.key())) names.add(officer.name());
        return names;
    }

    /// @throws Told when there is something of that name, or it cannot be written
    static void write(Path file, Dsse envelope, boolean over) {
        if (!over && Files.exists(file))
            throw Told.wrongly("There is a file %s already. Name another: nothing is written over.".formatted(file));
        try {
            Files.writeString(file, envelope.line() + "\n", UTF_8);
        } catch (IOException failed) {
            throw Told.failed("Cannot write %s: %s.".formatted(file, failed.getMessage()));
        }
    }
}
