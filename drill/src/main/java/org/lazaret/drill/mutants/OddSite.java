package org.lazaret.drill.mutants;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Health;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.PeerId;

/// A site whose desks are not what they should be.
///
/// @param odd makes a desk of a real one
public record OddSite(Site real, Function<Desk, Desk> odd) implements Site {
    @Override public Entering enter(Session who) {
        return switch (real.enter(who)) {
            case Entering.Entered(var desk) -> new Entering.Entered(odd.apply(desk));
            case Entering.Barred barred -> barred;
        };
    }

    /// Another real desk for the same person, of which nobody ever hears.
    static Desk shadow(Site site, Session who) {
        return switch (site.enter(who)) {
            case Entering.Entered(var desk) -> desk;
            case Entering.Barred(var code, _) -> throw new IllegalStateException("barred a moment later: " + code);
        };
    }

    @Override public void receive(PeerId from, byte[] message) { real.receive(from, message); }

    @Override public boolean step() { return real.step(); }

    @Override public void listen(Consumer<List<String>> listener) { real.listen(listener); }

    @Override public void scrub() { real.scrub(); }

    @Override public Health health() { return real.health(); }

    @Override public void close() { real.close(); }
}
