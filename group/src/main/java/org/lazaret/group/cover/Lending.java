package org.lazaret.group.cover;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;

/// Records on loan on their way to another site, sealed to a hatch of it.
public record Lending(SiteId from, List<Loan> loans) implements Wrapping.Cargo {
    static final Wrapping<Lending> WRAPPING = Wrapping.of("record", Lending.class);

    /// @param to the receiver
    public String seal(SiteId to, Hatch hatch, Secrets secrets) { return WRAPPING.seal(this, to, hatch, secrets); }

    /// As `Wrapping` opens it: nothing, if it is not what that site sealed.
    ///
    /// @param box the private half of the hatch
    public static Optional<Lending> open(Homeward.RecordSent sent, SiteId from, byte[] box) {
        return WRAPPING.open(sent, from, box);
    }
}
