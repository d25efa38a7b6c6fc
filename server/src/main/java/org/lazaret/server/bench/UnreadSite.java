package org.lazaret.server.bench;

import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Health;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.PeerId;

/// A site that does not write down who reads: to learn what writing it down costs.
record UnreadSite(Site real) implements Site {
    @Override public Entering enter(Session who) {
        return switch (real.enter(who)) {
            case Entering.Entered(var desk) -> new Entering.Entered(new UnreadDesk(desk));
            case Entering.Barred barred -> barred;
        };
    }

    @Override public void receive(PeerId from, byte[] message) { real.receive(from, message); }

    @Override public boolean step() { return real.step(); }

    @Override public void listen(Consumer<List<String>> listener) { real.listen(listener); }

    @Override public void scrub() { real.scrub(); }

    @Override public Health health() { return real.health(); }

    @Override public void close() { real.close(); }
}
