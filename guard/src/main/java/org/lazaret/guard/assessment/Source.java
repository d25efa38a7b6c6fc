package org.lazaret.guard.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.LogProof;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Vault;

/// What there is of a site to look through: live, from a folder, or from the copy of a hub.
///
/// @param vault empty where it is closed: then no page can be told
/// @param signed the newest checkpoint of the access journal, if there is one
/// @param known heads of either journal that others have seen: devices, hubs, witnesses
public record Source(Journal care, Journal access, Optional<Vault> vault, Optional<Signed> signed, List<Head> known,
    Sorts sorts) {
    /// With the vault open.
    public static Source open(Journal care, Journal access, Vault vault) {
        return new Source(care, access, Optional.of(vault), Optional.empty(), List.of(), new Census(care));
    }

    /// Journals alone.
    public static Source closed(Journal care, Journal access) {
        return new Source(care, access, Optional.empty(), Optional.empty(), List.of(), new Census(care));
    }

    public Source signed(Signed checkpoint) {
        return new Source(care, access, vault, Optional.of(checkpoint), known, sorts);
    }

    public Source known(List<Head> heads) {
        return new Source(care, access, vault, signed, List.copyOf(heads), sorts);
    }

    /// What says whom names stand for, if not the care journal.
    public Source with(Sorts others) { return new Source(care, access, vault, signed, known, others); }

    /// Another journal in place of the access journal: what a drill puts between, to break the looking on purpose.
    public Source access(Journal other) { return new Source(care, other, vault, signed, known, sorts); }

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

    /// The page that an entry of the access journal tells.
    Optional<String> page(Header header, byte[] entry) {
        return vault.flatMap(its -> {
            var head = Header.length(entry);
            var body = Arrays.copyOfRange(entry, head + 1, entry.length);
            return its.open(header.key(), Arrays.copyOf(entry, head), body) instanceof Opened.Body(var page)
                ? Optional.of(new String(page, UTF_8))
                : Optional.empty();
        });
    }
}
