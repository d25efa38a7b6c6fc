package org.lazaret.group.cover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Box;
import org.lazaret.group.zones.Key;

/// Slips on their way from one site to another, sealed to a hatch, and filled up so that their length says little.
///
/// Shape: base 64 of the sealed JSON and spaces, a multiple of 512 bytes before sealing.
public record Parcel(SiteId from, List<Slip> slips) {
    private static final int STEP = 512;
    /// The largest whose sealed one fits into an entry, with one animal more.
    public static final int MOST_BYTES = 24_000;
    private static final Codec<Parcel> CODEC = Codec.of(Parcel.class);

    /// Only this site and this hatch of it: what is sealed to one opens at no other.
    ///
    /// @param to the receiver
    public String seal(SiteId to, Hatch hatch, Secrets secrets) {
        var text = CODEC.write(this);
        var padded = Arrays.copyOf(text, text.length + STEP - text.length % STEP);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        var sealed = Box.seal(hatch.key(), purpose(from, to, hatch.epoch()), padded, secrets.bytes(32));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /// Nothing, if it was sealed by another or to another, or changed.
    ///
    /// @param box the private half
    public static Optional<Parcel> open(Cover.Posted posted, SiteId from, byte[] box) {
        try {
            var sealed = Base64.getDecoder().decode(posted.sealed());
            return Box.open(box, purpose(from, posted.to(), posted.epoch()), sealed).map(CODEC::read).filter(
                parcel -> parcel.from().equals(from));
        } catch (IllegalArgumentException | CorruptBook _) {
            return Optional.empty();
        }
    }

    private static byte[] purpose(SiteId from, SiteId to, long epoch) {
        return "lazaret cover 1\n%s\n%s\n%d".formatted(from.name(), to.name(), epoch).getBytes(UTF_8);
    }

    /// How much it is before it is sealed, in bytes.
    public int size() { return CODEC.write(this).length; }
}
