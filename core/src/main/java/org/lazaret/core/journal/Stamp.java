package org.lazaret.core.journal;

import java.time.Instant;
import java.time.LocalDate;

/// When, by whom and from which device something is done, made in the site's turn.
///
/// @param at never before the previous stamp of the site; to the microsecond
/// @param day the site's own day at that time
public record Stamp(Instant at, LocalDate day, AccountId by, DeviceId dev) {}
