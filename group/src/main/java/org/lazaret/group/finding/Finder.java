package org.lazaret.group.finding;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.LogId;
import org.lazaret.group.carry.Mail;
import org.lazaret.group.carry.Message;

/// What is on its way between a site and its hub about tokens. It holds nothing that may not be lost: whoever waits for
/// an answer asks again. Called in the site's turn.
public final class Finder implements Mail, Exchange {
    private static final int MOST = 300;

    private final Mail letters;
    private final ArrayDeque<Message> going = new ArrayDeque<>();
    private final Map<Long, Message.Finds> found = new LinkedHashMap<>();
    private Optional<Message.Compared> compared = Optional.empty();

    /// @param letters who takes what else is for this site
    public Finder(Mail letters) { this.letters = letters; }

    @Override public boolean send(Message.OfTokens message) { return going.size() < MOST && going.add(message); }

    @Override public Optional<Message.Finds> found(long ask) { return Optional.ofNullable(found.remove(ask)); }

    @Override public Optional<Message.Compared> compared() {
        var last = compared;
        compared = Optional.empty();
        return last;
    }

    @Override public void reached() {
        going.clear();
        letters.reached();
    }

    @Override public void grown(LogId journal, long size) { letters.grown(journal, size); }

    @Override public void take(Message.Delivery delivery) { letters.take(delivery); }

    @Override public void take(Message.Finds finds) {
        if (found.size() == MOST) found.clear(); // nobody asked for so much
        found.put(finds.ask(), finds);
    }

    @Override public void take(Message.Compared now) { compared = Optional.of(now); }

    /// Letters first: they are few.
    @Override public Optional<Message> wish(Instant now) {
        return letters.wish(now).or(() -> Optional.ofNullable(going.pollFirst()));
    }
}
