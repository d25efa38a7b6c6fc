package org.lazaret.core.site;

import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.journal.SiteLog;
import org.lazaret.core.world.DiskFault;

/// Reads what lies on the disk anew, a piece at a time and round after round, and remembers what is not as it was
/// written, until a whole round has found nothing.
///
/// The site works on: what is damaged is old, and other copies may still be whole.
final class Scrubbing {
    private final SiteLog log;
    private String found = "";
    private String round = "";

    Scrubbing(SiteLog log) { this.log = log; }

    /// The first finding, with file and offset; empty if there is none.
    String found() { return found; }

    void piece() {
        try {
            if (log.scrub()) return;
            found = round;
            round = "";
        } catch (DamagedFile | DiskFault rot) {
            if (round.isEmpty()) round = String.valueOf(rot.getMessage());
            if (found.isEmpty()) found = round;
        }
    }
}
