package org.lazaret.core.journal;

import org.lazaret.core.world.Disk;

/// Where a site's log lies, and how large its pieces are.
///
/// @param folder of the site on that disk, without `/` at its end; empty for the disk itself
public record LogPlace(Disk disk, String folder, LogSize size) {
    /// A path in the site's folder.
    String path(String within) { return folder.isEmpty() ? within : folder + "/" + within; }
}
