package org.lazaret.server.bench;

import java.util.List;
import java.util.function.Consumer;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Health;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.PeerId;

/// A site at which whoever comes sits as the site itself: the watch would stop a colleague who asks for a thousand
/// pages.
record Insider(Site real) implements Site {
    @Override public Entering enter(Session who) {
        return real.enter(new Session(Session.SITE, who.device(), who.pins()));
    }

    @Override public void receive(PeerId from, byte[] message) { real.receive(from, message); }

    @Override public boolean step() { return real.step(); }

    @Override public void scrub() { real.scrub(); }

    @Override public Health health() { return real.health(); }

    @Override public void listen(Consumer<List<String>> listener) { real.listen(listener); }

    @Override public void close() { real.close(); }
}
