package org.lazaret.group.orders;

import static org.lazaret.core.book.Verdict.refuse;
import static org.lazaret.core.book.Verdict.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Kind;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.orders.Effect.Confirm;
import org.lazaret.group.orders.Effect.Lift;
import org.lazaret.group.orders.Effect.Restricts;
import org.lazaret.group.orders.Effect.Sever;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.OrderBook.Command;
import org.lazaret.group.orders.OrderBook.Event;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.ZoneDirectory;

/// The orders that one site has accepted, and which of them are in force there.
///
/// It looks at every signature by itself, whoever brings an order. What takes something away is taken also where orders
/// before it are missing, and of two that nobody knew together both hold; what gives something back is taken only with
/// all that its signers knew. How long something lasts is counted in the time that passes at the site, never read from
/// a clock that somebody can set. What it writes is the site's acknowledgement.
///
/// Source: DSSE 1.0.0 (envelopes); The Update Framework 1.0, sections 5.3 and 6.1 (thresholds of distinct keys; replay,
/// freeze and roll-back).
///
/// @param known the oldest first
/// @param confirmed the last word of its commanders that there was nothing newer
public record OrderBook(List<Known> known, Optional<Known> confirmed) implements Book<OrderBook, Command, Event> {
    public static final Kind<OrderBook, Command, Event> KIND = new Kind<>("orders",
        new OrderBook(List.of(), Optional.empty()), Command.class, Event.class, Kind.Key.SITE, Kind.Size.SNAPSHOT);
    /// A site has one.
    public static final BookId<OrderBook, Command, Event> BOOK = KIND.of("all");
    /// An order that is longer fits in no entry of a journal.
    public static final int LONGEST = 40_000;
    private static final int MOST_SIGNATURES = 64;
    private static final long HOUR = 3_600;

    /// An order that was accepted.
    ///
    /// @param left seconds that it still lasts; 0 of what takes nothing away
    public record Known(String hash, Signed signed, Instant accepted, long left, State state) implements Lasting {
        public Order order() { return signed.order; }

        /// As it was brought here, for whoever has not heard it.
        public String line() {
            return new Dsse(order().envelope().payload(), Order.TYPE, signed.signatures).line();
        }

        public boolean inForce() { return state == State.IN_FORCE; }

        Known passed(List<Spent> all) {
            long seconds = all.stream().filter(spent -> spent.hash.equals(hash)).mapToLong(Spent::seconds).sum();
            if (!inForce()) return this;
            return seconds < left
                ? new Known(hash, signed, accepted, left - seconds, state)
                : new Known(hash, signed, accepted, 0, State.OVER);
        }

        Known now(State next) { return new Known(hash, signed, accepted, 0, next); }
    }

    /// An order with the signatures that it came with.
    public record Signed(Order order, List<Dsse.Signature> signatures) {}

    /// So many seconds an order has lasted at the site since that was last written down.
    public record Spent(String hash, long seconds) {}

    /// How an order stands at a site.
    public enum State { IN_FORCE, OVER, LIFTED, UNDONE, SAID }

    public sealed interface Command {}
    /// Somebody brought this.
    public record Hear(String envelope) implements Command {}
    /// So much time passed at the site since this was last told.
    public record Pass(List<Spent> orders) implements Command {}
    /// Two people of the site, of whom the other has proven to be here, end an order at their site.
    public record Undo(String hash, AccountId other) implements Command {}

    public sealed interface Event {}
    public record Accepted(String envelope, Instant at) implements Event {}
    public record Passed(List<Spent> orders) implements Event {}
    public record Undone(String hash, AccountId other) implements Event {}

    public record NoOrder() implements Refusal {}
    public record NoZone() implements Refusal {}
    public record ForeignZone(String found, String own) implements Refusal {}
    public record KnownBefore(long number) implements Refusal {}
    public record TooLate(long number, Instant expires) implements Refusal {}
    public record SignedByTooFew(long number, int signed, int needed) implements Refusal {}
    public record NotInOffice(long number, long hours) implements Refusal {}
    public record OutOfOffice(long number) implements Refusal {}
    public record BadNumber(long number, long expected) implements Refusal {}
    public record OrdersMissing(long number) implements Refusal {}
    public record StatementsMissing(long number, long statement) implements Refusal {}
    public record LiftsUnknown(long number) implements Refusal {}
    public record NotInForce() implements Refusal {}
    public record NamedByIt() implements Refusal {}
    public record TwoAreNeeded() implements Refusal {}

    /// What holds for whoever is there with that device, the longest first.
    public Optional<Known> against(AccountId who, DeviceId device) {
        return inForce().stream().filter(one -> one.order().effect() instanceof Suspend them
            && them.names(who, device)).max((one, other) -> Long.compare(one.left, other.left));
    }

    /// What makes an island of a site by order, the longest first: its zone is dark, or it is severed.
    public Optional<Known> darkens(SiteId site) {
        return inForce().stream().filter(one -> one.order().effect().darkens(site)).max((one, other) -> Long.compare(
            one.left, other.left));
    }

    public boolean severs(SiteId site) {
        return inForce().stream().anyMatch(one -> one.order().effect() instanceof Sever cut && cut.site().equals(site));
    }

    public List<Known> inForce() { return known.stream().filter(Known::inForce).toList(); }

    public Optional<Known> find(String hash) { return known.stream().filter(one -> one.hash.equals(hash)).findFirst(); }

    /// Those that no other follows, which the next has to name.
    public List<Known> heads() {
        var followed = new LinkedHashSet<String>();
        known.forEach(one -> followed.addAll(one.order().heads()));
        return known.stream().filter(one -> !followed.contains(one.hash)).toList();
    }

    /// How many orders others have named and nobody has brought.
    public long missing() {
        return Stream.concat(known.stream(), confirmed.stream()).flatMap(
            one -> one.order().heads().stream()).distinct().filter(hash -> find(hash).isEmpty()).count();
    }

    @Override public Verdict<Event> decide(Command command, Scene scene) {
        return switch (command) {
            case Hear(var line) -> hear(line, scene.read(ZoneDirectory.BOOK), scene.stamp().at());
            case Pass(var spent) -> pass(spent.stream().filter(this::counts).toList());
            case Undo(var hash, var other) -> undo(hash, other, scene);
        };
    }

    Verdict<Event> hear(String line, ZoneDirectory zone, Instant now) { return hear(line, zone, now, false); }

    /// The same where there is no site: at the hub, and where commanders sign. Nobody there knows when which site has
    /// heard of others that were appointed, so whoever holds somewhere is heard.
    public Verdict<Event> relay(String line, ZoneDirectory zone, Instant now) { return hear(line, zone, now, true); }

    private Verdict<Event> hear(String line, ZoneDirectory zone, Instant now, boolean anywhere) {
        if (zone.charters().isEmpty()) return refuse(new NoZone());
        var read = read(line);
        if (read.isEmpty()) return refuse(new NoOrder());
        var envelope = read.get();
        var order = Order.of(envelope);
        return known(envelope).or(() -> foreign(order, zone)).or(
            () -> anywhere && held(envelope, zone, now) ? Optional.empty() : unsigned(order, envelope, zone)).or(
                () -> judged(order, zone, now)).map(Verdict::<Event>refuse).orElseGet(
                    () -> write(new Accepted(line, now)));
    }

    /// Whether those signed it who were replaced lately: a site that has not heard of it may still obey them.
    private static boolean held(Dsse envelope, ZoneDirectory zone, Instant now) {
        return zone.replaced().stream().anyMatch(
            one -> now.isBefore(one.at().plus(Order.LONGEST_GOOD)) && one.signers().carry(envelope));
    }

    /// Looking at a signature takes time, and anybody may bring some.
    private static Optional<Dsse> read(String line) {
        return Dsse.holding(line, LONGEST, Order::of).filter(one -> one.signatures().size() <= MOST_SIGNATURES);
    }

    private Optional<Refusal> known(Dsse envelope) {
        return find(envelope.hash()).map(one -> new KnownBefore(one.order().number()));
    }

    private static Optional<Refusal> foreign(Order order, ZoneDirectory zone) {
        var own = zone.charter().zone();
        return order.zone().equals(own)
            ? Optional.empty()
            : Optional.of(new ForeignZone(order.zone().name(), own.name()));
    }

    private static Optional<Refusal> unsigned(Order order, Dsse envelope, ZoneDirectory zone) {
        int signed = zone.commanders().signed(envelope);
        if (signed >= zone.commanders().needed()) return Optional.empty();
        return outside(order.number(), envelope, zone).or(() -> Optional.of(new SignedByTooFew(order.number(), signed,
            zone.commanders().needed())));
    }

    /// Signed by those who come, or by those who were there before.
    private static Optional<Refusal> outside(long number, Dsse envelope, ZoneDirectory zone) {
        var waiting = zone.waiting().filter(_ -> zone.charter().commanders().carry(envelope));
        return waiting.<Refusal>map(one -> new NotInOffice(number, (one.left() + HOUR - 1) / HOUR)).or(
            () -> zone.replaced().stream().filter(one -> one.signers().carry(envelope)).findFirst().map(
                _ -> new OutOfOffice(number)));
    }

    private Optional<Refusal> judged(Order order, ZoneDirectory zone, Instant now) {
        if (stale(order)) return Optional.of(new KnownBefore(order.number()));
        var expires = order.term().expires();
        if (!now.isBefore(expires)) return Optional.of(new TooLate(order.number(), expires));
        var before = new Before(this, order);
        return before.misplaced().or(() -> before.incomplete(zone));
    }

    /// Whether it says again, or from before, that there is nothing newer.
    private boolean stale(Order order) {
        return order.effect() instanceof Confirm
            && confirmed.filter(last -> !order.term().at().isAfter(last.order().term().at())).isPresent();
    }

    private boolean counts(Spent spent) {
        return spent.seconds > 0 && find(spent.hash).filter(Known::inForce).isPresent();
    }

    private static Verdict<Event> pass(List<Spent> spent) {
        return spent.isEmpty() ? write() : write(new Passed(spent));
    }

    private Verdict<Event> undo(String hash, AccountId other, Scene scene) {
        var order = find(hash).filter(Known::inForce);
        if (order.isEmpty()) return refuse(new NotInForce());
        var stamp = scene.stamp();
        if (stamp.by().equals(other)) return refuse(new TwoAreNeeded());
        return order.get().order().effect() instanceof Suspend them
            && (them.names(stamp.by(), stamp.dev()) || them.names(other, stamp.dev()))
                ? refuse(new NamedByIt())
                : write(new Undone(hash, other));
    }

    @Override public OrderBook after(Event event) {
        return switch (event) {
            case Accepted(var line, var at) -> with(Dsse.parse(line), at);
            case Passed(var spent) -> new OrderBook(known.stream().map(one -> one.passed(spent)).toList(), confirmed);
            case Undone(var hash, _) -> ended(List.of(hash), State.UNDONE);
        };
    }

    private OrderBook with(Dsse envelope, Instant at) {
        if (find(envelope.hash()).isPresent()) throw new CorruptBook("an order is accepted twice");
        var signed = new Signed(Order.of(envelope), envelope.signatures());
        var said = new Known(envelope.hash(), signed, at, 0, State.SAID);
        return switch (signed.order.effect()) {
            case Confirm() -> new OrderBook(known, Optional.of(said));
            case Lift(var orders) -> with(said).ended(orders, State.LIFTED);
            case Restricts some -> with(new Known(envelope.hash(), signed, at, some.seconds(), State.IN_FORCE));
        };
    }

    private OrderBook with(Known one) {
        var all = new ArrayList<>(known);
        all.add(one);
        return new OrderBook(List.copyOf(all), confirmed);
    }

    private OrderBook ended(List<String> hashes, State how) {
        return new OrderBook(known.stream().map(
            one -> one.inForce() && hashes.contains(one.hash) ? one.now(how) : one).toList(), confirmed);
    }
}
