package org.lazaret.group.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Box;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Newcomer;

/// Letters on their way: each sealed to one site, and filled up so that its length says little about what is in it.
public final class Post {
    private static final int STEP = 512;

    private Post() {}

    public static byte[] seal(Dsse letter, Newcomer to, Secrets secrets) {
        var text = letter.line();
        var padded = text + " ".repeat(STEP - text.getBytes(UTF_8).length % STEP);
        return Box.seal(to.keys().box(), purpose(to.site()), padded.getBytes(UTF_8), secrets.bytes(32));
    }

    /// The envelope, as `Colleague` hears it; nothing, if it was sealed to another site, or changed.
    ///
    /// @param box the private half of the site's box
    public static Optional<String> open(byte[] sealed, SiteId own, byte[] box) {
        return Box.open(box, purpose(own), sealed).map(text -> new String(text, UTF_8).strip());
    }

    private static byte[] purpose(SiteId to) { return ("lazaret person 1\n" + to.name()).getBytes(UTF_8); }
}
