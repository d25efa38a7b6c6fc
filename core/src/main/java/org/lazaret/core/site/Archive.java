package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.Signed;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.UnknownKey;
import org.lazaret.core.vault.Vault;

/// Both journals of a site, for whoever looks through all of them: sealed, but for the pages that the access journal
/// names. May be read from any thread, while the site works.
///
/// @param signed a checkpoint over all that the access journal has now
public record Archive(Journal care, Journal access, Signed signed, Pages pages) {
    /// What the access journal says was shown.
    public interface Pages {
        /// Nobody has the keys.
        Pages SEALED = _ -> Optional.empty();

        /// Where the page of an entry is found, e.g. `/animals/5xk2…`; empty if no key opens it.
        Optional<String> of(byte[] entry);

        /// As this vault opens them.
        static Pages of(Vault vault) {
            return entry -> {
                var parted = Parted.of(entry);
                try {
                    return vault.open(parted.header().key(), parted.head(),
                        parted.body()) instanceof Opened.Body(var page)
                            ? Optional.of(new String(page, UTF_8))
                            : Optional.empty();
                } catch (UnknownKey otherVault) {
                    return Optional.empty();
                }
            };
        }
    }

    /// Of a site at work. In its turn.
    static Archive of(Parts parts) {
        var log = parts.log();
        return new Archive(new TurnedJournal(log.journal("care"), parts.turns()),
            new TurnedJournal(log.journal("access"), parts.turns()), log.signed("access"), Pages.of(parts.vault()));
    }
}
