package org.lazaret.core.site;

import java.util.Optional;
import java.util.Set;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Vault;

/// What an act needs of its site.
///
/// @param erasing subjects whose erasure is on its way to the disk: nothing more is written about them
record Works(Catalog catalog, Shelf shelf, Vault vault, Stamps stamps, House house, Set<SubjectId> erasing) {
    /// Why somebody gets nothing here; nothing if they do.
    Optional<Entering.Barred> barred(Session who) {
        if (who.who().equals(SiteEngine.ITSELF.who())) return Optional.empty();
        return house.bars().stream().flatMap(bar -> bar.against(who, shelf).stream()).findFirst();
    }

    /// @throws KeptOut when somebody gets nothing here any more
    void admit(Session who) {
        barred(who).ifPresent(barred -> {
            throw new KeptOut(barred);
        });
    }
}
