package org.lazaret.core.site;

import org.lazaret.core.journal.LogPlace;
import org.lazaret.core.journal.LogSize;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Disk;

/// Where a site lives: in a folder its log, its journals, its vault and its drafts; elsewhere the latch of its vault.
///
/// @param folder of the site on that disk
/// @param size of the log's pieces
public record SitePlace(Disk disk, String folder, Latch latch, LogSize size) {
    LogPlace log() { return new LogPlace(disk, folder, size); }

    VaultPlace vault() { return new VaultPlace(disk, folder + "/vault", latch); }

    String drafts() { return folder + "/drafts"; }
}
