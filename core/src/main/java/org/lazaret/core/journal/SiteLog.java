package org.lazaret.core.journal;

import java.util.List;
import org.lazaret.core.world.Commit;
import org.lazaret.core.world.DamagedFile;

/// The one log of a site, from which its journals are made: an act is one frame, all or none after a crash.
///
/// All but `flush` is called in the site's turn.
public interface SiteLog extends Commit, AutoCloseable {
    /// The journal of that name as far as it is durable.
    Journal journal(String name);

    /// Takes an act; it waits for the disk.
    ///
    /// @return the position of each line in its journal
    long[] append(List<Line> act);

    /// Size and root as far as it is durable.
    Head head(String journal);

    /// A checkpoint over all that is durable now, signed if there is none yet: proofs lead to it.
    ///
    /// @return the newest there is, if the disk does not take another
    Signed signed(String journal);

    /// Bytes of acts that fit without asking the disk for more space: what is left of preallocated segments, always
    /// with a whole one in reserve while the disk has room. It shrinks when the disk is full, and then reads still find
    /// place here.
    long room();

    /// Does a bounded piece of what may happen later: puts durable entries into tiles, signs checkpoints, frees
    /// segments.
    ///
    /// @return false when there is nothing left to do
    boolean tidy();

    /// Reads and checks a bounded piece of what lies on the disk, whatever of it is in memory, so that rot is found
    /// while other copies are whole.
    ///
    /// @return false when everything has been checked once; the next call begins again
    /// @throws DamagedFile naming file and offset; the next call goes on behind it
    boolean scrub();

    @Override void close();
}
