package org.lazaret.group.witness;

import java.time.Instant;

/// Two checkpoints that one key has signed and that cannot both be of one journal, as far as who brought the second
/// could prove. A site that has the journal tells at once which of them is its own.
///
/// @param journal its origin
/// @param ours the note that the witness had cosigned
/// @param theirs the note that was brought
public record Conflict(Instant seen, String journal, String ours, String theirs) {}
