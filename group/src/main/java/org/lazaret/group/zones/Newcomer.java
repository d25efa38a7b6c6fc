package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.lazaret.core.book.Codec;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.VerifierKey;

/// A site as it makes itself known to its zone.
///
/// @param root the hash of the zone's first statement, as the site trusts it
/// @param journals their verifier keys, as vkey lines; one key signs them all
/// @param box opens what other sites seal to it
/// @param wire the key it shows on the wire
/// @param address where its node listens for its neighbours; may be empty
public record Newcomer(String root, SiteId site, Trade trade, List<String> journals, Key box, Key wire,
    String address) {
    private static final Codec<Newcomer> CODEC = Codec.of(Newcomer.class);

    /// @throws IllegalArgumentException when no journal is named, or their keys differ
    public Newcomer {
        journals = List.copyOf(journals);
        if (journals.stream().map(line -> Key.of(VerifierKey.parse(line).publicKey())).distinct().count() != 1)
            throw new IllegalArgumentException("one key signs all journals of a site, and there is at least one");
    }

    /// The key that signs its journals.
    public Key signing() { return Key.of(VerifierKey.parse(journals.getFirst()).publicKey()); }

    /// Whether all its journals are of that group and of this site.
    boolean isOf(String group) {
        return journals.stream().allMatch(
            line -> VerifierKey.parse(line).name().startsWith(group + "/" + site.name() + "/"));
    }

    /// What the code and the site's own key sign.
    public byte[] text() {
        var text = new ByteArrayOutputStream();
        text.writeBytes("lazaret enrolment 1\n".getBytes(UTF_8));
        text.writeBytes(CODEC.write(this));
        return text.toByteArray();
    }
}
