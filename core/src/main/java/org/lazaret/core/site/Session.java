package org.lazaret.core.site;

import java.util.List;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Head;

/// Who is at a desk, from which device, and what that device remembers of the site's journals.
///
/// @param pins heads that this device has seen; empty on its first visit
public record Session(AccountId who, DeviceId device, List<Head> pins) {
    /// The site itself, where it writes by its own accord.
    public static final AccountId SITE = new AccountId("site");
}
