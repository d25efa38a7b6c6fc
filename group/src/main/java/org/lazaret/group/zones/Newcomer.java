package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import org.lazaret.core.book.Codec;
import org.lazaret.core.journal.SiteId;

/// A site as it makes itself known to its zone.
///
/// @param root the hash of the zone's first statement, as the site trusts it
/// @param address where its node listens for its neighbours; may be empty
public record Newcomer(String root, SiteId site, Trade trade, SiteKeys keys, String address) {
    private static final Codec<Newcomer> CODEC = Codec.of(Newcomer.class);

    /// What the code and the site's own key sign.
    public byte[] text() {
        var text = new ByteArrayOutputStream();
        text.writeBytes("lazaret enrolment 1\n".getBytes(UTF_8));
        text.writeBytes(CODEC.write(this));
        return text.toByteArray();
    }
}
