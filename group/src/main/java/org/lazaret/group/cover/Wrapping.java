package org.lazaret.group.cover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Box;

/// How anything goes through a hatch: sealed to it, for one receiver, filled up so that its length says little.
///
/// Shape: base 64 of the sealed text and spaces, a multiple of 512 bytes before sealing.
///
/// @param what is in it, in one word: what is sealed as one thing does not open as another
record Wrapping<C extends Wrapping.Cargo>(String what, Codec<C> codec) {
    private static final int STEP = 512;

    /// What is sealed.
    interface Cargo {
        SiteId from();
    }

    /// How it stands in its sender's journal.
    interface Sent {
        SiteId to();

        long epoch();

        String sealed();
    }

    static <C extends Cargo> Wrapping<C> of(String what, Class<C> type) {
        return new Wrapping<>(what, Codec.of(type));
    }

    /// Only this site and this hatch of it: what is sealed to one opens at no other.
    String seal(C cargo, SiteId to, Hatch hatch, Secrets secrets) {
        var text = codec.write(cargo);
        var padded = Arrays.copyOf(text, text.length + STEP - text.length % STEP);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        var purpose = purpose(cargo.from(), to, hatch.epoch());
        return Base64.getEncoder().encodeToString(Box.seal(hatch.key(), purpose, padded, secrets.bytes(32)));
    }

    /// Nothing, if it was sealed by another or to another, or changed.
    ///
    /// @param box the private half of the hatch
    Optional<C> open(Sent sent, SiteId from, byte[] box) {
        try {
            return Box.open(box, purpose(from, sent.to(), sent.epoch()), Base64.getDecoder().decode(
                sent.sealed())).map(codec::read).filter(cargo -> cargo.from().equals(from));
        } catch (CorruptBook | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] purpose(SiteId from, SiteId to, long epoch) {
        return "lazaret %s 1\n%s\n%s\n%d".formatted(what, from.name(), to.name(), epoch).getBytes(UTF_8);
    }
}
