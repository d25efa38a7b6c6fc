package org.lazaret.group.finding;

import java.util.Optional;
import org.lazaret.group.carry.Message;

/// What a site and its hub say to each other about tokens. All of it may be lost.
public interface Exchange {
    /// @return false if too much waits already
    boolean send(Message.OfTokens message);

    /// What the hub answered that question, once.
    Optional<Message.Finds> found(long ask);

    /// What it answered last of the tokens that it has, once.
    Optional<Message.Compared> compared();
}
