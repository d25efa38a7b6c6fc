package org.lazaret.group.cover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.Secrets;

/// That a site asks another for the record of an animal, on its way there, sealed to a hatch of it.
///
/// @param name of this one, opaque
/// @param at when it was asked
public record Question(SiteId from, String name, Instant at, By by, Sought sought, Personal reason)
    implements
        Wrapping.Cargo {
    static final Wrapping<Question> WRAPPING = Wrapping.of("question", Question.class);

    /// Who asks.
    ///
    /// @param name with the number of their registration
    /// @param roles as the program of that site calls them, e.g. `VETERINARY_SURGEON`
    public record By(Personal name, List<String> roles) {}

    /// @param to the receiver
    public String seal(SiteId to, Hatch hatch, Secrets secrets) { return WRAPPING.seal(this, to, hatch, secrets); }

    /// As `Wrapping` opens it: nothing, if it is not what that site sealed.
    ///
    /// @param box the private half of the hatch
    public static Optional<Question> open(Homeward.QuestionSent sent, SiteId from, byte[] box) {
        return WRAPPING.open(sent, from, box);
    }
}
