package org.lazaret.guard.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.SubjectId;

/// One entry of an access journal: somebody was shown a page.
///
/// It says that the node was about to send the page. Whether its bytes arrived no journal knows.
///
/// @param page where it is read, e.g. `/clients/5xk2…`; empty where the vault is closed
public record Reading(LogId journal, long position, Header header, Optional<String> page) {
    static final String UNEXPLAINED = "none";

    public Instant at() { return header.at(); }

    public AccountId who() { return header.by(); }

    public DeviceId device() { return header.dev(); }

    public List<SubjectId> whom() { return header.sub(); }

    /// What explained it, e.g. `appointment day/2026-11-30`, or `none`.
    public String why() { return header.why(); }

    public boolean explained() { return !why().equals(UNEXPLAINED); }

    public Category category() { return page.map(Category::page).orElse(Category.SEALED); }
}
