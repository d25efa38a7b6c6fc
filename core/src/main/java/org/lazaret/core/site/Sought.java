package org.lazaret.core.site;

import java.time.Instant;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;

/// What is sought in the access journal: who looked at someone, or at whom someone looked.
///
/// @param whom who was seen; empty if it does not matter
/// @param who whoever looked; empty if it does not matter. One of both is said
/// @param until before then
/// @param before before that position of the journal: the rest of what was found first
/// @param most how many are wanted
public record Sought(Optional<SubjectId> whom, Optional<AccountId> who, Instant from, Instant until, long before,
    int most) {
    /// Who looked at someone, at any time.
    public static Sought whoSaw(SubjectId whom, int most) {
        return new Sought(Optional.of(whom), Optional.empty(), Instant.MIN, Instant.MAX, Long.MAX_VALUE, most);
    }

    /// At whom someone looked, in a time.
    public static Sought seenBy(AccountId who, Instant from, Instant until, int most) {
        return new Sought(Optional.empty(), Optional.of(who), from, until, Long.MAX_VALUE, most);
    }

    /// Those before that position.
    public Sought before(long position) { return new Sought(whom, who, from, until, position, most); }
}
