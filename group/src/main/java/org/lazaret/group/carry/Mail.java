package org.lazaret.group.carry;

import java.time.Instant;
import java.util.Optional;
import org.lazaret.core.journal.LogId;

/// Who takes what other sites have addressed to this one.
public interface Mail {
    /// There is a way to the hub again: hints that it gave meanwhile are lost.
    default void reached() {}

    /// The hub hints that a journal has grown in which something may be for this site.
    void grown(LogId journal, long size);

    /// What came. Nobody has checked it: its proofs and the key of its journal are for who takes it.
    void take(Message.Delivery delivery);

    /// What officers said, as the hub tells it. Nobody has checked it.
    default void take(Message.Said said, Instant now) {}

    /// Which sites know somebody, as the hub says.
    default void take(Message.Finds finds) {}

    /// Which tokens of this site the hub has.
    default void take(Message.Compared compared) {}

    /// What commanders ordered, as the hub tells it. Nobody has checked it.
    default void take(Message.Ordered ordered, Instant now) {}

    /// What is wrong with what came, in a sentence.
    default Optional<String> trouble() { return Optional.empty(); }

    /// What to ask the hub for now.
    Optional<Message> wish(Instant now);

    /// A site to which nobody writes.
    static Mail none() {
        return new Mail() {
            @Override public void grown(LogId journal, long size) {}

            @Override public void take(Message.Delivery delivery) {}

            @Override public Optional<Message> wish(Instant now) { return Optional.empty(); }
        };
    }
}
