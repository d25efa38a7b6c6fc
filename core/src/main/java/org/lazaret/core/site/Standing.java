package org.lazaret.core.site;

import java.time.Instant;
import java.util.Optional;

/// How safe what was written is just now.
///
/// @param alone how many entries lie in one place only: on this site's own disk
/// @param way how many the hub does not have yet, wherever else they are; 0 if there is no hub
/// @param since when the oldest of those that lie in one place only was written
/// @param full whether the disk is so full that soon nothing more can be written
/// @param rot what no longer is on the disk as it was written, with file and offset; empty if nothing was found
/// @param reach whether there is another place, and it answers
/// @param quarrel where that place and this one do not agree; empty if they do
/// @param second empty if the site has no second place
/// @param exposed since when something that was seen elsewhere is on the record and nobody has looked into it; empty if
/// nothing is
/// @param awaited how many who may know of more than came back are still to be heard: it is being restored; 0 if it is
/// not
/// @param found since when something that the watch found waits for a person; empty while nothing does
public record Standing(long alone, long way, Instant since, boolean full, String rot, Reach reach,
    String quarrel, Optional<Second> second, Optional<Instant> exposed, int awaited,
    Optional<Instant> found) {}
