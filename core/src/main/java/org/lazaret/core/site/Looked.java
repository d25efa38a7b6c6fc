package org.lazaret.core.site;

import java.time.Instant;
import java.util.List;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SubjectId;

/// Someone looked at a page: an entry of the access journal, opened.
///
/// @param whom everyone whom the page showed for this reason
/// @param why what explained it, e.g. `appointment day/2026-11-30`, or `none`
/// @param page where it is found, e.g. `/animals/5xk2…`
public record Looked(long position, Instant at, AccountId who, DeviceId device, List<SubjectId> whom, String why,
    String page) {
    /// Whether a room knew a reason.
    public boolean explained() { return !why.equals("none"); }

    /// The kind of the reason, e.g. `appointment`; `none` where there is none.
    public String kind() { return why.split(" ", 2)[0]; }
}
