package org.lazaret.guard.assessment;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogCheck;
import org.lazaret.core.journal.LogProof;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.Signed;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.site.Archive;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.world.Disk;

/// What there is of a site to look through: live, from a folder, or from the copy of a hub.
///
/// @param pages what the access journal says was shown, where a vault is open
/// @param signed the newest checkpoint of the access journal, if there is one
/// @param known heads of either journal that others have seen: devices, hubs, witnesses
public record Source(Journal care, Journal access, Archive.Pages pages, Optional<Signed> signed, List<Head> known,
    Sorts sorts) {
    /// With the vault open.
    public static Source open(Journal care, Journal access, Vault vault) {
        return new Source(care, access, Archive.Pages.of(vault), Optional.empty(), List.of(), new Census(care));
    }

    /// Of a site at work.
    public static Source of(Archive archive) {
        return new Source(archive.care(), archive.access(), archive.pages(), Optional.of(archive.signed()), List.of(),
            new Census(archive.care()));
    }

    /// Journals alone.
    public static Source closed(Journal care, Journal access) {
        return new Source(care, access, Archive.Pages.SEALED, Optional.empty(), List.of(), new Census(care));
    }

    /// Of a site's folder on a disk, checked from its first byte to its last. Its vault stays closed.
    ///
    /// @param folder empty for the disk itself
    /// @throws DamagedFile at the first wrong byte
    public static Source folder(Disk disk, String folder) {
        var journals = LogCheck.check(disk, folder).journals();
        var within = folder.isEmpty() ? "access" : folder + "/access";
        return closed(named(journals, "care"), named(journals, "access")).signed(Signed.in(disk, within));
    }

    private static Journal named(List<Journal> journals, String name) {
        return journals.stream().filter(one -> one.origin().journal().equals(name)).findFirst().orElseThrow(
            () -> new IllegalArgumentException("this log has no journal " + name));
    }

    /// As far as it was carried: the copies that a hub or a second place keeps.
    public static Source carried(MirroredJournal care, MirroredJournal access) {
        var source = closed(care, access);
        return access.size() == 0 ? source : source.signed(Signed.of(access.held().note(), access.key()));
    }

    public Source signed(Signed checkpoint) {
        return new Source(care, access, pages, Optional.of(checkpoint), known, sorts);
    }

    public Source known(List<Head> heads) {
        return new Source(care, access, pages, signed, List.copyOf(heads), sorts);
    }

    /// What says whom names stand for, if not the care journal.
    public Source with(Sorts others) { return new Source(care, access, pages, signed, known, others); }

    /// Another journal in place of the access journal: what a drill puts between, to break the looking on purpose.
    public Source access(Journal other) { return new Source(care, other, pages, signed, known, sorts); }

    public SiteId site() { return access.origin().site(); }

    /// That a reading stands in the journal, under the checkpoint; empty if none covers it.
    public Optional<LogProof> proof(Reading reading) {
        return signed.filter(its -> reading.position() < its.head().size()
            && its.head().size() <= access.size()).map(
                its -> new LogProof("", reading.position(), access.inclusion(reading.position(), its.head().size()),
                    its.note()));
    }

    /// @param journal one of the two
    Coverage sweep(Journal journal, Span span, Sweep.Looker looker) {
        var checkpoint = signed.map(Signed::head).filter(head -> head.origin().equals(journal.origin()));
        return Sweep.over(journal, span, new Sweep.Heads(checkpoint, known), looker);
    }
}
