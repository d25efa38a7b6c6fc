package org.lazaret.practice.bills;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.bills.Bill.Command;
import org.lazaret.practice.bills.Bill.Event;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.AnimalId;

/// What one client owes for one occasion, and what was paid of it.
///
/// Anyone adds a line at any time: a line is told for itself, never the whole bill, so two people who write at once
/// lose nothing. No line is changed: it is struck by a later one that says why, and after the bill is closed it is
/// credited. It holds numbers of people and animals, no names and no free text, so that it stays whole when a person is
/// erased.
///
/// Rounding: a line is rounded to a penny once, half of one up; the tax in a bill is worked out of each rate's sum.
///
/// Source: CMA, veterinary services market remedies (itemised bill); Value Added Tax Regulations 1995 (SI 1995/2518),
/// regulations 14 (what an invoice shows) and 15C (a change after it is a credit note).
///
/// @param holder whose it is; empty before it was opened
/// @param lines all that were ever added, in order
/// @param payments how many there were, either way
/// @param paid so far, less what was given back
public record Bill(Optional<Holder> holder, boolean closed, List<Line> lines, long payments, Money paid)
    implements
        Book<Bill, Command, Event> {
    public static final Kind<Bill, Command, Event> KIND = new Kind<>("bills",
        new Bill(Optional.empty(), false, List.of(), 0, Money.NONE), Command.class, Event.class, Kind.Key.SITE,
        Kind.Size.REPLAYED);

    /// Whose bill it is and in which money.
    public record Holder(ClientId client, Currency currency) {}

    /// A line as it counts now.
    ///
    /// @param due what it adds to the bill, less what was taken off; empty as long as it has no price
    public record Line(Sold sold, Optional<Money> due, boolean struck) {
        Money counts() { return struck ? Money.NONE : due.orElse(Money.NONE); }

        boolean unpriced() { return !struck && due.isEmpty(); }
    }

    public sealed interface Command {}
    public record Open(ClientId client) implements Command {}
    public record Add(Wish wish) implements Command {}
    /// Puts on the bill what was done already: it is never refused, and waits for a price if the list knows none.
    ///
    /// @param unlisted what it is if the list does not know it
    public record Note(ClientId client, Wish wish, Item unlisted) implements Command {}
    /// Closes the bill if nothing is to be paid on it, and is never refused.
    public record CloseIfNothingOwed() implements Command {}
    /// @param unit what one of it costs
    public record SetPrice(long line, Money unit) implements Command {}
    public record Strike(long line, Slip why) implements Command {}
    public record Discount(long line, Money off, Favour why) implements Command {}
    public record Close() implements Command {}
    public record Pay(Money amount, Method method) implements Command {}
    /// Closes the bill, and takes money for it.
    public record CloseAndPay(Money amount, Method method) implements Command {}
    public record Credit(long line, Money amount, Slip why) implements Command {}
    public record Refund(Money amount, Method method) implements Command {}

    /// Every line bears what is owed after it, so that the book can be checked line by line.
    public sealed interface Event { Money owed(); }
    public record Opened(ClientId client, Currency currency, Money owed) implements Event {}
    /// @param line 1, 2, 3 …
    public record Added(long line, Sold sold, Money owed) implements Event {}
    public record Priced(long line, Charge charge, Money owed) implements Event {}
    public record Struck(long line, Slip why, Money owed) implements Event {}
    public record Discounted(long line, Money off, Favour why, Money owed) implements Event {}
    public record Closed(Money owed) implements Event {}
    /// @param number of this bill's payments, either way: 1, 2, 3 …
    public record Paid(long number, Money amount, Method method, Money owed) implements Event {}
    public record Credited(long line, Money amount, Slip why, Money owed) implements Event {}
    public record Refunded(long number, Money amount, Method method, Money owed) implements Event {}

    public record NoSuchBill() implements Refusal {}
    public record NoPriceList() implements Refusal {}
    public record ClientUnknown() implements Refusal {}
    public record AnimalUnknown() implements Refusal {}
    public record NotSold(String code) implements Refusal {}
    public record QuantityImpossible() implements Refusal {}
    public record NotSplit(String item, Unit unit) implements Refusal {}
    public record ClosedAlready() implements Refusal {}
    public record NotClosed() implements Refusal {}
    public record NoSuchLine(long line) implements Refusal {}
    public record StruckAlready(long line) implements Refusal {}
    public record PricedAlready(long line) implements Refusal {}
    public record LinesUnpriced(long lines) implements Refusal {}
    public record AmountImpossible() implements Refusal {}
    public record MoreThanLine(long line, Sum due) implements Refusal {}
    public record NothingOwed() implements Refusal {}
    public record MoreThanOwed(Sum owed) implements Refusal {}
    public record NothingToRefund() implements Refusal {}
    public record MoreThanOverpaid(Sum overpaid) implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Open _ when holder.isPresent() -> write();
            case Open(var client) -> open(client, scene);
            case Note(var client, var wish, var unlisted) -> note(client, wish, unlisted, scene);
            case CloseIfNothingOwed _ when holder.isEmpty() || closed || unpriced() > 0 || owed().some() -> write();
            case CloseIfNothingOwed _ -> write(new Closed(owed()));
            case Command _ when holder.isEmpty() -> refuse(new NoSuchBill());
            case Add _,SetPrice _,Strike _,Discount _,Close _ when closed -> refuse(new ClosedAlready());
            case Add(var wish) -> add(wish, scene);
            case SetPrice(var line, var unit) -> onLine(line, one -> price(line, one, unit, scene));
            case Strike(var line, var why) ->
                onLine(line, one -> write(new Struck(line, why, owed().minus(one.counts()))));
            case Discount(var line, var off, var why) ->
                onLine(line, one -> takeOff(line, one, off, new Discounted(line, off, why, owed().minus(off))));
            case Close _ -> unpriced() > 0 ? refuse(new LinesUnpriced(unpriced())) : write(new Closed(owed()));
            case Pay(var amount, var method) -> pay(amount, method, false);
            case CloseAndPay _ when !closed && unpriced() > 0 -> refuse(new LinesUnpriced(unpriced()));
            case CloseAndPay(var amount, var method) -> pay(amount, method, !closed);
            case Credit _ when !closed -> refuse(new NotClosed());
            case Credit(var line, var amount, var why) -> onLine(line,
                one -> takeOff(line, one, amount, new Credited(line, amount, why, owed().minus(amount))));
            case Refund(var amount, var method) -> refund(amount, method);
        };
    }

    /// What is owed; below zero: too much was paid.
    public Money owed() {
        return lines.stream().map(Line::counts).reduce(Money.NONE, Money::plus).minus(paid);
    }

    /// Whether it is closed and nothing is owed either way.
    public boolean settled() { return closed && owed().equals(Money.NONE); }

    private long unpriced() { return lines.stream().filter(Line::unpriced).count(); }

    private static Verdict<Event> open(ClientId client, Scene scene) {
        if (!scene.read(client.book()).registered()) return refuse(new ClientUnknown());
        return scene.read(PriceList.BOOK).country().<Verdict<Event>>map(
            country -> write(new Opened(client, country.currency(), Money.NONE))).orElseGet(
                () -> refuse(new NoPriceList()));
    }

    private Verdict<Event> add(Wish wish, Scene scene) {
        if (!wish.quantity().possible()) return refuse(new QuantityImpossible());
        if (wish.animal().filter(animal -> isUnknown(animal, scene)).isPresent()) return refuse(new AnimalUnknown());
        var ware = scene.read(PriceList.BOOK).find(wish.code()).filter(one -> one.on(scene.stamp().day()).isPresent());
        if (ware.isEmpty()) return refuse(new NotSold(wish.code()));
        var item = ware.get().item();
        return item.unit().holds(wish.quantity())
            ? write(added(wish, item, scene))
            : refuse(new NotSplit(item.name(), item.unit()));
    }

    private Verdict<Event> note(ClientId client, Wish wish, Item unlisted, Scene scene) {
        var list = scene.read(PriceList.BOOK);
        if (list.country().isEmpty()) return refuse(new NoPriceList());
        var item = list.find(wish.code()).map(PriceList.Ware::item).orElse(unlisted);
        var added = added(wish, item, scene);
        if (holder.isPresent()) return write(added);
        return write(new Opened(client, list.country().get().currency(), Money.NONE), added);
    }

    private Event added(Wish wish, Item item, Scene scene) {
        var charge = scene.read(PriceList.BOOK).charge(item, wish.quantity(), wish.supply(), scene.stamp().day());
        var sold = new Sold(item, wish.quantity(), wish.animal(), wish.supply(), wish.cause(), charge);
        return new Added(lines.size() + 1, sold, owed().plus(charge.map(Charge::total).orElse(Money.NONE)));
    }

    private static boolean isUnknown(AnimalId animal, Scene scene) {
        return scene.read(animal.book()).owner().isEmpty();
    }

    private Verdict<Event> price(long number, Line line, Money unit, Scene scene) {
        if (line.due.isPresent()) return refuse(new PricedAlready(number));
        if (!unit.possible()) return refuse(new AmountImpossible());
        var rate = scene.read(PriceList.BOOK).country().flatMap(
            where -> Rates.on(scene.stamp().day(), where, line.sold.item().sort(), line.sold.supply()));
        return rate.map(at -> new Charge(unit, at, unit.times(line.sold.quantity()))).<Verdict<Event>>map(
            charge -> write(new Priced(number, charge, owed().plus(charge.total())))).orElseGet(
                () -> refuse(new NoPriceList()));
    }

    private Verdict<Event> takeOff(long number, Line line, Money off, Event event) {
        if (!off.some() || !off.possible()) return refuse(new AmountImpossible());
        return off.moreThan(line.counts()) ? refuse(new MoreThanLine(number, sum(line.counts()))) : write(event);
    }

    private Verdict<Event> pay(Money amount, Method method, boolean closing) {
        if (!owed().some()) return refuse(new NothingOwed());
        if (!amount.some()) return refuse(new AmountImpossible());
        if (amount.moreThan(owed())) return refuse(new MoreThanOwed(sum(owed())));
        var paid = new Paid(payments + 1, amount, method, owed().minus(amount));
        return closing ? write(new Closed(owed()), paid) : write(paid);
    }

    private Verdict<Event> refund(Money amount, Method method) {
        var over = Money.NONE.minus(owed());
        if (!over.some()) return refuse(new NothingToRefund());
        if (!amount.some()) return refuse(new AmountImpossible());
        if (amount.moreThan(over)) return refuse(new MoreThanOverpaid(sum(over)));
        return write(new Refunded(payments + 1, amount, method, owed().plus(amount)));
    }

    private Sum sum(Money money) { return new Sum(money, holder.orElseThrow().currency()); }

    private Verdict<Event> onLine(long number, Function<Line, Verdict<Event>> then) {
        if (number < 1 || number > lines.size()) return refuse(new NoSuchLine(number));
        var line = lines.get((int) number - 1);
        return line.struck ? refuse(new StruckAlready(number)) : then.apply(line);
    }

    @Override public Bill after(Event event) {
        var next = switch (event) {
            case Opened(var client, var currency, _) ->
                new Bill(Optional.of(new Holder(client, currency)), false, lines, payments, paid);
            case Added(var number, var sold, _) -> with(number, sold);
            case Priced(var line, var charge, _) -> less(line, Money.NONE.minus(charge.total()));
            case Struck(var line, _, _) -> struck(line);
            case Discounted(var line, var off, _, _) -> less(line, off);
            case Credited(var line, var off, _, _) -> less(line, off);
            case Closed _ -> new Bill(holder, true, lines, payments, paid);
            case Paid(var number, var amount, _, _) -> moved(number, amount);
            case Refunded(var number, var amount, _, _) -> moved(number, Money.NONE.minus(amount));
        };
        if (!next.owed().equals(event.owed())) throw new CorruptBook("%s leaves %s".formatted(event, next.owed()));
        return next;
    }

    private Bill with(long number, Sold sold) {
        if (number != lines.size() + 1) throw new CorruptBook("line %d follows %d".formatted(number, lines.size()));
        var more = new ArrayList<>(lines);
        more.add(new Line(sold, sold.charge().map(Charge::total), false));
        return new Bill(holder, closed, List.copyOf(more), payments, paid);
    }

    private Bill less(long number, Money off) {
        var line = line(number);
        var due = line.due.orElse(Money.NONE).minus(off);
        return put(number, new Line(line.sold, Optional.of(due), line.struck));
    }

    private Bill struck(long number) {
        var line = line(number);
        return put(number, new Line(line.sold, line.due, true));
    }

    private Line line(long number) {
        if (number < 1 || number > lines.size()) throw new CorruptBook("there is no line %d".formatted(number));
        return lines.get((int) number - 1);
    }

    private Bill put(long number, Line line) {
        var more = new ArrayList<>(lines);
        more.set((int) number - 1, line);
        return new Bill(holder, closed, List.copyOf(more), payments, paid);
    }

    private Bill moved(long number, Money amount) {
        if (number != payments + 1) throw new CorruptBook("payment %d follows %d".formatted(number, payments));
        return new Bill(holder, closed, lines, number, paid.plus(amount));
    }
}
