package org.lazaret.group.cover;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Key;

/// Slips on their way from one site to another, sealed to a hatch.
public record Parcel(SiteId from, List<Slip> slips) {
    /// The largest whose sealed one fits into an entry, with one animal more.
    public static final int MOST_BYTES = 24_000;
    private static final Codec<Parcel> CODEC = Codec.of(Parcel.class);

    /// Only this site and this hatch of it: what is sealed to one opens at no other.
    ///
    /// @param to the receiver
    public String seal(SiteId to, Hatch hatch, Secrets secrets) {
        return new Wrapping("cover", from, to).seal(CODEC.write(this), hatch, secrets);
    }

    /// Nothing, if it was sealed by another or to another, or changed.
    ///
    /// @param box the private half
    public static Optional<Parcel> open(Cover.Posted posted, SiteId from, byte[] box) {
        try {
            return new Wrapping("cover", from, posted.to()).open(posted.sealed(), posted.epoch(), box).map(
                CODEC::read).filter(parcel -> parcel.from().equals(from));
        } catch (CorruptBook _) {
            return Optional.empty();
        }
    }

    /// How much it is before it is sealed, in bytes.
    public int size() { return CODEC.write(this).length; }
}
