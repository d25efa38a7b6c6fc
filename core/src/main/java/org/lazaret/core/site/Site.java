package org.lazaret.core.site;

import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.world.PeerId;

/// A place that cares for animals, as a program: passive, without a thread or a clock of its own.
public interface Site extends AutoCloseable {
    /// A desk for this session, or why there is none.
    Entering enter(Session who);

    void receive(PeerId from, byte[] message);

    /// Does a bounded piece of what waits: commits, tidies the log, follows.
    ///
    /// @return false when nothing waits
    boolean step();

    /// Reads a bounded piece of what lies on the disk anew and checks it; what it finds is in the health.
    void scrub();

    Health health();

    /// Calls with the rooms in which something was written, each time it is durable and in the tables. Whoever is
    /// called is quick, and asks nothing of the site.
    void listen(Consumer<List<String>> listener);

    @Override void close();
}
