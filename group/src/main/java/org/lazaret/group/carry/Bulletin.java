package org.lazaret.group.carry;

import java.time.Instant;
import java.util.Optional;
import org.lazaret.core.journal.LogId;

/// What officers of the zone say, as the hub brings it: asked for from where this site has heard, and given out in
/// order until someone has taken it in. Nothing of it is believed here: a statement proves itself to who takes it.
public final class Bulletin implements Mail {
    private final Mail letters;
    private final Row row;
    private String trouble = "";

    /// @param letters who takes what else is for this site
    /// @param heard how many statements it has taken in
    public Bulletin(Mail letters, long heard) {
        this.letters = letters;
        this.row = new Row(Message.Learn::new, heard);
    }

    @Override public void reached() {
        row.look();
        letters.reached();
    }

    @Override public void grown(LogId journal, long size) { letters.grown(journal, size); }

    @Override public void take(Message.Delivery delivery) { letters.take(delivery); }

    @Override public void take(Message.Ordered ordered, Instant now) { letters.take(ordered, now); }

    @Override public void take(Message.Finds finds) { letters.take(finds); }

    @Override public void take(Message.Compared compared) { letters.take(compared); }

    @Override public void take(Message.Said said, Instant now) { row.come(said.after(), said.statements(), now); }

    @Override public Optional<Message> wish(Instant now) { return row.wish(now).or(() -> letters.wish(now)); }

    /// The next that nobody has taken in yet.
    public Optional<String> first() { return row.first(); }

    /// The first was taken in, or was known.
    public void took() {
        row.took();
        trouble = "";
    }

    /// The first holds later: the hub is asked again in an hour, or when there is a reason.
    public void later(Instant now) { row.drop(now); }

    /// The hub is asked for what comes next.
    public void look() { row.look(); }

    /// The first does not hold, and nothing after it can: an hour later the hub is asked again.
    ///
    /// @param why in words
    public void refused(String why, Instant now) {
        trouble = "The hub brought a statement %d of this zone that does not hold: %s".formatted(row.heard() + 1, why);
        row.drop(now);
    }

    @Override public Optional<String> trouble() {
        return Optional.of(trouble).filter(words -> !words.isEmpty()).or(letters::trouble);
    }
}
