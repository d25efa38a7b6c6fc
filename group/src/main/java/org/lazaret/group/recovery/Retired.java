package org.lazaret.group.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lazaret.core.journal.SiteId;

/// A generation of boxes whose officers have new ones: when they destroy the old, and with them what was erased since.
///
/// Source: UK GDPR, article 17(1) (without undue delay).
///
/// @param replaced when the new boxes were made known
/// @param behind sites whose copies are sealed to the old ones still
public record Retired(int generation, Instant replaced, List<SiteId> behind) {
    /// The longest that erased keys may lie in a copy that somebody kept.
    public static final Duration LONGEST = Duration.ofDays(60);

    public Retired { behind = List.copyOf(behind); }

    /// Whether the officers destroy their old boxes now: all have moved on, or it is too late to wait for who has not.
    public boolean due(Instant now) { return behind.isEmpty() || !now.isBefore(replaced.plus(LONGEST)); }

    /// Who loses their copies by it, and is told so before: they are alone with their own disk until they move on.
    public List<SiteId> losing(Instant now) { return due(now) ? behind : List.of(); }
}
