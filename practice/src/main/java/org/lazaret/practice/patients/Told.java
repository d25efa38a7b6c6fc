package org.lazaret.practice.patients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;

/// One line of an animal's history, from whichever room.
///
/// It never names an owner: the history goes with the animal, and who had it before does not.
///
/// @param at when it was written down
/// @param by whom; empty if it is nobody's in particular
/// @param what the code whose words, from its room, are the line: `Told.WEIGHED = Weighed {0}` under `WEIGHED` of
/// an enum
///     `Told`
/// @param parts for `{0}`, `{1}` … in it: times, days, codes, accounts, a person's own words, values with a text
/// @param link where there is more of it, e.g. `/drugs/ketamine-100/register`; empty if this is all
public record Told(Instant at, Optional<AccountId> by, Enum<?> what, List<Object> parts, String link) {
    /// Nowhere else to go.
    public static final String NO_MORE = "";

    /// Whether it was written by mistake, and stays to be read.
    public boolean struck() { return what == Chronicle.Line.ADVISED_WRONGLY; }
}
