package org.lazaret.group.zones;

import java.util.List;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.vault.Unlock;

/// A zone as whoever founds it wants it.
///
/// @param group lower case
/// @param hub where it will listen, e.g. `hub.example:8443`
/// @param officers of all three offices
/// @param needed how many of them sign or open together
/// @param sites that will come
public record Plan(String group, Zone zone, String hub, List<Holder> officers, Needed needed, List<Expected> sites) {
    /// @param unlock what their medium opens with
    public record Holder(Office office, String name, Unlock unlock) {}
    public record Needed(int roots, int commanders, int quorum) {}
    public record Expected(SiteId site, Trade trade) {}

    List<Holder> of(Office office) { return officers.stream().filter(each -> each.office() == office).toList(); }
}
