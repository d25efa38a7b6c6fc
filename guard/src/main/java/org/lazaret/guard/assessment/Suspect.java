package org.lazaret.guard.assessment;

import java.time.Instant;
import org.lazaret.core.journal.Header;

/// A principal in a time.
///
/// @param until before then. What a node or a disk holds of the time before `from` is in an intruder's hands as well
public record Suspect(Principal principal, Instant from, Instant until) {
    /// @throws IllegalArgumentException when it ends before it begins
    public Suspect {
        if (until.isBefore(from)) throw new IllegalArgumentException("until %s is before %s".formatted(until, from));
    }

    /// Whether it was this one who is named as having looked.
    boolean looked(Header header) {
        return !header.at().isBefore(from) && header.at().isBefore(until) && switch (principal) {
            case Principal.Account(var who) -> header.by().equals(who);
            case Principal.Device(var which) -> header.dev().equals(which);
            case Principal.Session(var who, var at) -> header.by().equals(who) && header.dev().equals(at);
            case Principal.OpenNode _,Principal.LockedDisk _,Principal.Hub _ -> false;
        };
    }
}
