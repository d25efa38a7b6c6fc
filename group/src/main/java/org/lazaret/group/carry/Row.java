package org.lazaret.group.carry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// What a hub tells in a row that only grows: asked for from where a site has heard, and given out in order until
/// someone has taken it in.
final class Row {
    private static final Duration AGAIN = Duration.ofSeconds(5);
    /// What the hub has brought by itself can have been lost on the way.
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    private final ArrayDeque<String> come = new ArrayDeque<>();
    private final LongFunction<Message> ask;
    private long heard;
    private Instant due = Instant.MIN;

    /// @param ask the question for what comes after so many
    /// @param heard how many have been taken in
    Row(LongFunction<Message> ask, long heard) {
        this.ask = ask;
        this.heard = heard;
    }

    long heard() { return heard; }

    void look() { due = Instant.MIN; }

    /// @return whether this is all there is
    boolean come(long after, List<String> lines, Instant now) {
        if (after != heard + come.size()) return false;
        come.addAll(lines);
        due = lines.isEmpty() ? now.plus(LOOK_EVERY) : Instant.MIN;
        return lines.isEmpty();
    }

    Optional<Message> wish(Instant now) {
        if (!come.isEmpty() || now.isBefore(due)) return Optional.empty();
        due = now.plus(AGAIN);
        return Optional.of(ask.apply(heard));
    }

    Optional<String> first() { return Optional.ofNullable(come.peekFirst()); }

    void took() {
        come.removeFirst();
        heard++;
    }

    /// Nothing after the first can be taken in: an hour later the hub is asked again.
    void drop(Instant now) {
        come.clear();
        due = now.plus(LOOK_EVERY);
    }

    /// From the beginning, as if nothing had been heard.
    void anew() {
        come.clear();
        heard = 0;
        due = Instant.MIN;
    }
}
