package org.lazaret.group.carry;

import java.util.Optional;
import org.lazaret.core.world.Disk;

/// What the hub has cosigned of each journal, as it lies on the site's own disk: so that a site that starts on an
/// island knows what is elsewhere. Nothing rests on it: the hub is asked as soon as it answers.
record Kept(Disk disk, String folder) {
    Optional<byte[]> note(String journal) { return disk.read(path(journal)); }

    /// A disk that does not take it costs nothing but the memory.
    void keep(String journal, byte[] note) { disk.replace(path(journal), note); }

    private String path(String journal) { return folder + "/" + journal; }
}
