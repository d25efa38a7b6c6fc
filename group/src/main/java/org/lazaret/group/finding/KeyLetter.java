package org.lazaret.group.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Box;
import org.lazaret.group.zones.Newcomer;

/// A token key on its way from its maker to one other site.
///
/// Shape: base 64 of the key as JSON, sealed to the other's box.
public final class KeyLetter {
    private static final Codec<TokenKey> CODEC = Codec.of(TokenKey.class);

    private KeyLetter() {}

    public static String seal(TokenKey key, Newcomer to, Secrets secrets) {
        return Base64.getEncoder().encodeToString(Box.seal(to.keys().box(), purpose(key.maker(), to.site()),
            CODEC.write(key), secrets.bytes(32)));
    }

    /// Nothing, if it was sealed by another or to another, or changed. What it says of its maker the book looks at.
    ///
    /// @param box the private half of the reader's box
    public static Optional<TokenKey> open(TokenKeys.KeySent sent, SiteId from, byte[] box) {
        try {
            return Box.open(box, purpose(from, sent.to()), Base64.getDecoder().decode(sent.sealed())).map(
                CODEC::read);
        } catch (CorruptBook | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] purpose(SiteId from, SiteId to) {
        return "lazaret token key 1\n%s\n%s".formatted(from.name(), to.name()).getBytes(UTF_8);
    }
}
