package org.lazaret.group.hub;

import java.time.Instant;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Taking;
import org.lazaret.core.world.PeerId;

/// What a hub did not take of a site, and why.
///
/// @param what never `Taken` or `Behind`
public record Complaint(Instant at, PeerId site, LogId journal, Taking what) {}
