package org.lazaret.core.site;

import org.lazaret.core.journal.SiteLog;
import org.lazaret.core.rows.Tables;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.world.Turns;
import org.lazaret.core.world.World;

/// What a site is put together from. The simulator wraps these to break one on purpose.
///
/// @param build names the program: what another build kept as a snapshot is not trusted
public record Parts(House house, World world, Turns turns, SiteLog log, Vault vault, Tables tables, Drafts drafts,
    HeadsElsewhere heads, String build, Outside outside) {
    Room room() { return new Room(log.room(), tables.free()); }
}
