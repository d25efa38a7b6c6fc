package org.lazaret.guard.assessment;

import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.SiteId;

/// Who or what an intruder may have had.
public sealed interface Principal {
    /// Whoever signed in with this account, at whatever device of whatever site.
    record Account(AccountId who) implements Principal {}
    /// Whoever sat at this device, whatever their account.
    record Device(DeviceId which) implements Principal {}
    /// An account at one device: in a span, a session.
    record Session(AccountId who, DeviceId at) implements Principal {}
    /// A node that was open while an intruder had it, or its disk with what unlocks it. It reads without a desk, so no
    /// journal says what: all that its keys open counts.
    record OpenNode(SiteId site) implements Principal {}
    /// A disk or a stick of a site without what unlocks it: headers, and hashes that are searched by.
    record LockedDisk(SiteId site) implements Principal {}
    /// Everything that the hub of these sites has: headers, sealed bodies, and blind tokens.
    record Hub() implements Principal {}
}
