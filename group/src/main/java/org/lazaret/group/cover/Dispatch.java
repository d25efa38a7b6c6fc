package org.lazaret.group.cover;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;

/// Reports on their way home, sealed to a hatch of the practice.
public record Dispatch(SiteId from, List<Report> reports) {
    private static final Codec<Dispatch> CODEC = Codec.of(Dispatch.class);

    /// @param to the practice
    public String seal(SiteId to, Hatch hatch, Secrets secrets) {
        return new Wrapping("report", from, to).seal(CODEC.write(this), hatch, secrets);
    }

    /// Nothing, if it was sealed by another or to another, or changed.
    ///
    /// @param box the private half
    public static Optional<Dispatch> open(Homeward.ReportSent sent, SiteId from, byte[] box) {
        try {
            return new Wrapping("report", from, sent.to()).open(sent.sealed(), sent.epoch(), box).map(
                CODEC::read).filter(dispatch -> dispatch.from().equals(from));
        } catch (CorruptBook _) {
            return Optional.empty();
        }
    }
}
