package org.lazaret.group.cover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Box;

/// How anything goes through a hatch: sealed to it, for one receiver, filled up so that its length says little.
///
/// Shape: base 64 of the sealed text and spaces, a multiple of 512 bytes before sealing.
///
/// @param what is in it, in one word: what is sealed as one thing does not open as another
record Wrapping(String what, SiteId from, SiteId to) {
    private static final int STEP = 512;

    String seal(byte[] text, Hatch hatch, Secrets secrets) {
        var padded = Arrays.copyOf(text, text.length + STEP - text.length % STEP);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        var sealed = Box.seal(hatch.key(), purpose(hatch.epoch()), padded, secrets.bytes(32));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /// The text with the spaces behind it; nothing, if it was sealed by another or to another, or changed.
    ///
    /// @param box the private half of the hatch
    Optional<byte[]> open(String sealed, long epoch, byte[] box) {
        try {
            return Box.open(box, purpose(epoch), Base64.getDecoder().decode(sealed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] purpose(long epoch) {
        return "lazaret %s 1\n%s\n%s\n%d".formatted(what, from.name(), to.name(), epoch).getBytes(UTF_8);
    }
}
