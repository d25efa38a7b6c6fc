package org.lazaret.group.cover;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;

/// Slips on their way from one site to another, sealed to a hatch.
public record Parcel(SiteId from, List<Slip> slips) implements Wrapping.Cargo {
    /// The largest whose sealed one fits into an entry, with one animal more.
    public static final int MOST_BYTES = 24_000;
    static final Wrapping<Parcel> WRAPPING = Wrapping.of("cover", Parcel.class);

    /// @param to the receiver
    public String seal(SiteId to, Hatch hatch, Secrets secrets) { return WRAPPING.seal(this, to, hatch, secrets); }

    /// As `Wrapping` opens it: nothing, if it is not what that site sealed.
    ///
    /// @param box the private half of the hatch
    public static Optional<Parcel> open(Cover.Posted posted, SiteId from, byte[] box) {
        return WRAPPING.open(posted, from, box);
    }

    /// How much it is before it is sealed, in bytes.
    public int size() { return WRAPPING.codec().write(this).length; }
}
