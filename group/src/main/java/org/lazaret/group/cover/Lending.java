package org.lazaret.group.cover;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;

/// Records on loan on their way to another site, sealed to a hatch of it.
public record Lending(SiteId from, List<Loan> loans) {
    private static final Codec<Lending> CODEC = Codec.of(Lending.class);

    /// @param to the receiver
    public String seal(SiteId to, Hatch hatch, Secrets secrets) {
        return new Wrapping("record", from, to).seal(CODEC.write(this), hatch, secrets);
    }

    /// Nothing, if it was sealed by another or to another, or changed.
    ///
    /// @param box the private half
    public static Optional<Lending> open(Homeward.RecordSent sent, SiteId from, byte[] box) {
        try {
            return new Wrapping("record", from, sent.to()).open(sent.sealed(), sent.epoch(), box).map(
                CODEC::read).filter(lending -> lending.from().equals(from));
        } catch (CorruptBook _) {
            return Optional.empty();
        }
    }
}
