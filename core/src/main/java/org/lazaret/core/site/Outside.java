package org.lazaret.core.site;

import java.util.function.Function;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.journal.SiteLog;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.World;

/// Who takes what a site writes to another place, and brings what comes from there. Called in the site's turn.
public interface Outside {
    void receive(PeerId from, byte[] message);

    /// Does a bounded piece of what waits.
    ///
    /// @return false when nothing waits but an answer
    boolean step();

    Elsewhere elsewhere();

    /// Why nobody may work at this site any more, because it goes on elsewhere; empty while they may.
    default String superseded() { return ""; }

    /// What a site gives whoever goes out for it.
    ///
    /// @param folder of the site on its world's disk
    /// @param seed 32 secret bytes for a purpose, always the same
    record Ground(SiteLog log, Signer signer, World world, String folder, Function<String, byte[]> seed) {}

    /// Makes the one who goes out for a site, when the site is opened.
    interface Maker {
        Outside make(Ground ground);
    }

    /// A practice on its own: nobody goes out, and nobody is heard.
    static Outside nobody() {
        return new Outside() {
            @Override public void receive(PeerId from, byte[] message) {
                throw new IllegalStateException("a practice on its own has no peers; %s sent %d bytes".formatted(
                    from.name(), message.length));
            }

            @Override public boolean step() { return false; }

            @Override public Elsewhere elsewhere() { return Elsewhere.NOWHERE; }
        };
    }
}
