package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Vault;

/// Someone looked at a page: an entry of the access journal, opened.
///
/// @param whom everyone whom the page showed for this reason
/// @param why what explained it, e.g. `appointment day/2026-11-30`, or `none`
/// @param page where it is found, e.g. `/animals/5xk2…`
public record Looked(long position, Instant at, AccountId who, DeviceId device, List<SubjectId> whom, String why,
    String page) {
    /// An entry opened; its page is empty where its key was destroyed.
    ///
    /// @throws CorruptBook when its body was put there by somebody else
    static Looked of(long position, byte[] entry, Vault vault) {
        var parted = Parted.of(entry);
        var is = parted.header();
        var page = switch (vault.open(is.key(), parted.head(), parted.body())) {
            case Opened.Body(var text) -> new String(text, UTF_8);
            case Opened.Destroyed _ -> "";
            case Opened.Forged _ -> throw new CorruptBook(
                "entry %d of the access journal does not open under its key".formatted(position));
        };
        return new Looked(position, is.at(), is.by(), is.dev(), is.sub(), is.why(), page);
    }

    /// Whether a room knew a reason.
    public boolean explained() { return !why.equals("none"); }

    /// The kind of the reason, e.g. `appointment`; `none` where there is none.
    public String kind() { return why.split(" ", 2)[0]; }
}
