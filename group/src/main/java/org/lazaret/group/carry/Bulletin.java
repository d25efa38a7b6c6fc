package org.lazaret.group.carry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import org.lazaret.core.journal.LogId;

/// What officers of the zone say, as the hub brings it: asked for from where this site has heard, and given out in
/// order until someone has taken it in. Nothing of it is believed here: a statement proves itself to who takes it.
public final class Bulletin implements Mail {
    private static final Duration AGAIN = Duration.ofSeconds(5);
    /// What the hub has brought by itself can have been lost on the way.
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    private final Mail letters;
    private final ArrayDeque<String> come = new ArrayDeque<>();
    private long heard;
    private Instant due = Instant.MIN;
    private String trouble = "";

    /// @param letters who takes what else is for this site
    /// @param heard how many statements it has taken in
    public Bulletin(Mail letters, long heard) {
        this.letters = letters;
        this.heard = heard;
    }

    @Override public void reached() {
        due = Instant.MIN;
        letters.reached();
    }

    @Override public void grown(LogId journal, long size) { letters.grown(journal, size); }

    @Override public void take(Message.Delivery delivery) { letters.take(delivery); }

    @Override public void take(Message.Said said, Instant now) {
        if (said.after() != heard + come.size()) return;
        come.addAll(said.statements());
        due = said.statements().isEmpty() ? now.plus(LOOK_EVERY) : Instant.MIN;
    }

    @Override public void take(Message.Finds finds) { letters.take(finds); }

    @Override public void take(Message.Compared compared) { letters.take(compared); }

    @Override public Optional<Message> wish(Instant now) {
        if (!come.isEmpty() || now.isBefore(due)) return letters.wish(now);
        due = now.plus(AGAIN);
        return Optional.of(new Message.Learn(heard));
    }

    /// The next that nobody has taken in yet.
    public Optional<String> first() { return Optional.ofNullable(come.peekFirst()); }

    /// The first was taken in, or was known.
    public void took() {
        come.removeFirst();
        heard++;
        trouble = "";
    }

    /// The first does not hold, and nothing after it can: an hour later the hub is asked again.
    ///
    /// @param why in words
    public void refused(String why, Instant now) {
        trouble = "The hub brought a statement %d of this zone that does not hold: %s".formatted(heard + 1, why);
        come.clear();
        due = now.plus(LOOK_EVERY);
    }

    @Override public Optional<String> trouble() { return Optional.of(trouble).filter(words -> !words.isEmpty()); }
}
