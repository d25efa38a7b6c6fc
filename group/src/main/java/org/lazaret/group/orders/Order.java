package org.lazaret.group.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.group.orders.Effect.Restricts;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Zone;

/// An instruction to the sites of a zone, to be signed by its commanders.
///
public record Order(Zone zone, Past past, Term term, Effect effect) {
    public static final String TYPE = "application/vnd.lazaret.order+json";
    /// Whoever waits longer signs anew: an order that is kept back is good for no more than this.
    public static final Duration LONGEST_GOOD = Duration.ofDays(30);
    /// What takes something away ends, at the latest after this.
    public static final Duration LONGEST = Duration.ofDays(30);
    private static final int MOST_HEADS = 32;
    private static final Codec<Order> CODEC = Codec.of(Order.class);

    /// What its signers knew.
    ///
    /// @param number one more than the largest of the orders it follows; 1 for the first
    /// @param heads the hashes of all orders that they knew and that none of them knew to be followed
    /// @param statement the number of the newest statement of the zone that they knew
    public record Past(long number, List<String> heads, long statement) {
        /// @throws IllegalArgumentException when no order has such a past
        public Past {
            heads = List.copyOf(heads);
            if (number < 1 || heads.size() > MOST_HEADS || heads.isEmpty() != (number == 1)
                || heads.stream().distinct().count() < heads.size())
                throw new IllegalArgumentException("order %d cannot follow %d orders".formatted(number, heads.size()));
        }
    }

    /// When it may be accepted.
    ///
    /// @param at by the clock of who wrote it
    /// @param expires from then on a site that has not accepted it never will
    public record Term(Instant at, Instant expires) {
        /// @throws IllegalArgumentException when it is none, or too long
        public Term {
            if (!expires.isAfter(at) || expires.isAfter(at.plus(LONGEST_GOOD)))
                throw new IllegalArgumentException("it is good from %s to %s: at most 30 days".formatted(at, expires));
        }
    }

    /// @throws IllegalArgumentException when it would last for too long
    public Order {
        if (effect instanceof Restricts some && (some.seconds() < 1 || some.seconds() > LONGEST.toSeconds()))
            throw new IllegalArgumentException("it lasts for %d seconds: at most 30 days".formatted(some.seconds()));
    }

    public long number() { return past.number; }

    public List<String> heads() { return past.heads; }

    /// Ready to be signed.
    public Dsse envelope() { return Dsse.of(TYPE, CODEC.write(this)); }

    /// What an envelope orders, whoever signed it.
    ///
    /// @throws CorruptBook when that is no order
    public static Order of(Dsse envelope) {
        if (!envelope.payloadType().equals(TYPE))
            throw new CorruptBook("an envelope holds %s where an order belongs".formatted(envelope.payloadType()));
        var read = CODEC.read(envelope.bytes());
        if (!Base64.getEncoder().encodeToString(CODEC.write(read)).equals(envelope.payload()))
            throw new CorruptBook("an order is written in one way, and this is another");
        return read;
    }

    @Override public String toString() { return new String(CODEC.write(this), UTF_8); }
}
