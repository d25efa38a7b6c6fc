package org.lazaret.group.cover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;

/// What a site answers when it was asked for a record. The record itself goes as any that is lent (`Lending`).
///
/// @param question its name
/// @param at when it was answered
/// @param loan the name of the grant; empty if nothing is lent
/// @param until the last day on which it may be read
/// @param reason why not; may be empty
/// @param by who answered, with the number of their registration; empty if the site did so by itself
public record Answer(SiteId from, String question, Instant at, Outcome outcome, String loan,
    Optional<LocalDate> until, Personal reason, Personal by) implements Wrapping.Cargo {
    static final Wrapping<Answer> WRAPPING = Wrapping.of("answer", Answer.class);

    /// What came of it.
    public enum Outcome {
        LENT,
        DECLINED,
        /// Nothing is found by what was asked; it says nothing of what is nearly so.
        NOTHING
    }

    /// @param to the receiver
    public String seal(SiteId to, Hatch hatch, Secrets secrets) { return WRAPPING.seal(this, to, hatch, secrets); }

    /// As `Wrapping` opens it: nothing, if it is not what that site sealed.
    ///
    /// @param box the private half of the hatch
    public static Optional<Answer> open(Homeward.AnswerSent sent, SiteId from, byte[] box) {
        return WRAPPING.open(sent, from, box);
    }
}
