package org.lazaret.practice.bills;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.practice.bills.PriceList.Command;
import org.lazaret.practice.bills.PriceList.Event;

/// What is sold at a site and what it costs, with value added tax, from which day on.
///
/// A price is never changed for a day that is past: what stands on a bill could be looked up when it was written.
///
/// Source: CMA, veterinary services market remedies (a price list that clients can see); rates of tax: `Rates`.
///
/// @param country empty before the list is begun
/// @param wares in the order in which they were entered
public record PriceList(Optional<Country> country, List<Ware> wares) implements Book<PriceList, Command, Event> {
    public static final Kind<PriceList, Command, Event> KIND = new Kind<>("bills",
        new PriceList(Optional.empty(), List.of()), Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// A site has one.
    public static final BookId<PriceList, Command, Event> BOOK = KIND.of("site");

    /// What one unit of something costs from a day on.
    public record Price(LocalDate from, Money money) {}

    /// Something that is sold, and its prices.
    ///
    /// @param prices in the order of their days
    /// @param ends the day from which it is no longer sold
    public record Ware(Item item, List<Price> prices, Optional<LocalDate> ends) {
        /// What it costs on a day; empty if it is not sold on it.
        public Optional<Money> on(LocalDate day) {
            if (ends.filter(end -> !day.isBefore(end)).isPresent()) return Optional.empty();
            return prices.stream().filter(price -> !price.from.isAfter(day)).reduce((_, later) -> later).map(
                Price::money);
        }
    }

    public sealed interface Command {}
    /// @param taxNumber of the practice, as it must stand on a bill; empty if it charges no tax
    public record Begin(Country country, String taxNumber) implements Command {}
    public record Enter(Item item, Money price, LocalDate from) implements Command {}
    public record Reprice(String code, Money price, LocalDate from) implements Command {}
    public record Withdraw(String code, LocalDate from) implements Command {}

    public sealed interface Event {}
    public record Begun(Country country, String taxNumber) implements Event {}
    public record Entered(Item item, Money price, LocalDate from) implements Event {}
    public record Repriced(String code, Money price, LocalDate from) implements Event {}
    public record Withdrawn(String code, LocalDate from) implements Event {}

    public record BegunAlready() implements Refusal {}
    public record NotBegun() implements Refusal {}
    public record CodeUnreadable() implements Refusal {}
    public record CodeTaken(String code) implements Refusal {}
    public record NameUnreadable() implements Refusal {}
    public record ItemUnknown(String code) implements Refusal {}
    public record PriceImpossible() implements Refusal {}
    public record DayPast(LocalDate day) implements Refusal {}

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Begin _ when country.isPresent() -> refuse(new BegunAlready());
            case Begin(var where, var number) -> write(new Begun(where, number.strip()));
            case Enter _,Reprice _,Withdraw _ when country.isEmpty() -> refuse(new NotBegun());
            case Enter(var item, var price, var from) -> enter(item, price, from, scene);
            case Reprice(var code, _, _) when find(code).isEmpty() -> refuse(new ItemUnknown(code));
            case Reprice(var code, var price, var from) ->
                checked(price, from, scene, new Repriced(code, price, from));
            case Withdraw(var code, _) when find(code).isEmpty() -> refuse(new ItemUnknown(code));
            case Withdraw(var code, var from) -> checked(Money.NONE, from, scene, new Withdrawn(code, from));
        };
    }

    private Verdict<Event> enter(Item item, Money price, LocalDate from, Scene scene) {
        if (!item.codeReads()) return refuse(new CodeUnreadable());
        if (!item.nameReads()) return refuse(new NameUnreadable());
        if (find(item.code()).isPresent()) return refuse(new CodeTaken(item.code()));
        return checked(price, from, scene, new Entered(item, price, from));
    }

    private static Verdict<Event> checked(Money price, LocalDate from, Scene scene, Event event) {
        if (!price.possible()) return refuse(new PriceImpossible());
        return from.isBefore(scene.stamp().day()) ? refuse(new DayPast(from)) : write(event);
    }

    public Optional<Ware> find(String code) {
        return wares.stream().filter(ware -> ware.item.code().equals(code)).findFirst();
    }

    /// What one of something costs on a day and at which rate; empty if it is not sold then.
    Optional<Charge> charge(Item item, Quantity quantity, Supply supply, LocalDate day) {
        var rate = country.flatMap(where -> Rates.on(day, where, item.sort(), supply));
        return find(item.code()).flatMap(ware -> ware.on(day)).flatMap(
            unit -> rate.map(at -> new Charge(unit, at, unit.times(quantity))));
    }

    @Override public PriceList after(Event event) {
        return switch (event) {
            case Begun(var where, _) -> new PriceList(Optional.of(where), wares);
            case Entered(var item, var price, var from) ->
                put(new Ware(item, List.of(new Price(from, price)), Optional.empty()));
            case Repriced(var code, var price, var from) -> put(repriced(known(code), new Price(from, price)));
            case Withdrawn(var code, var from) ->
                put(new Ware(known(code).item, known(code).prices, Optional.of(from)));
        };
    }

    private Ware known(String code) {
        return find(code).orElseThrow(() -> new CorruptBook("%s has a price and was not entered".formatted(code)));
    }

    /// A price takes the place of one of the same day; something withdrawn is sold again.
    private static Ware repriced(Ware ware, Price price) {
        var prices = new ArrayList<>(ware.prices);
        prices.removeIf(other -> other.from.equals(price.from));
        prices.add(price);
        prices.sort(Comparator.comparing(Price::from));
        return new Ware(ware.item, List.copyOf(prices), Optional.empty());
    }

    private PriceList put(Ware ware) {
        var more = new ArrayList<>(wares);
        var place = wares.indexOf(find(ware.item.code()).orElse(ware));
        if (place < 0) more.add(ware);
        else more.set(place, ware);
        return new PriceList(country, List.copyOf(more));
    }
}
