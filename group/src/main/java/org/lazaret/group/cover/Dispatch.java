package org.lazaret.group.cover;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;

/// Reports on their way home, sealed to a hatch of the practice.
public record Dispatch(SiteId from, List<Report> reports) implements Wrapping.Cargo {
    static final Wrapping<Dispatch> WRAPPING = Wrapping.of("report", Dispatch.class);

    /// @param to the practice
    public String seal(SiteId to, Hatch hatch, Secrets secrets) { return WRAPPING.seal(this, to, hatch, secrets); }

    /// As `Wrapping` opens it: nothing, if it is not what that site sealed.
    ///
    /// @param box the private half of the hatch
    public static Optional<Dispatch> open(Homeward.ReportSent sent, SiteId from, byte[] box) {
        return WRAPPING.open(sent, from, box);
    }
}
