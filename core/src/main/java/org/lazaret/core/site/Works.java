package org.lazaret.core.site;

import java.util.List;
import java.util.Set;
import org.lazaret.core.book.Automation;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Vault;

/// What an act needs of its site.
///
/// @param erasing subjects whose erasure is on its way to the disk: nothing more is written about them
record Works(Catalog catalog, Shelf shelf, Vault vault, Stamps stamps, List<Automation<?>> automations,
    Set<SubjectId> erasing) {}
