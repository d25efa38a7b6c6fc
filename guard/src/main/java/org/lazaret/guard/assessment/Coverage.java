package org.lazaret.guard.assessment;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;

/// How much of a journal was looked through: the argument that nothing was passed over.
///
/// Each entry from `from` on and before `to` was read and hashed; with the hashes of the tree's part before them they
/// lead to `root`, the journal's root at the size `to`, which the signed head begins with or goes on from. The
/// entry before the span and the one behind it are among them, so that nothing of the span lies outside: times in a
/// journal never fall.
///
/// @param size of the whole journal where it was read
/// @param signed what the site's key has signed of it, if that was there
public record Coverage(LogId journal, long from, long to, long size, Hash root, Optional<Head> signed,
    List<Doubt> doubts) {
    /// Whether no entry of the span can have been passed over.
    public boolean whole() { return doubts.stream().noneMatch(Doubt::gap); }
}
