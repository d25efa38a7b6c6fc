package org.lazaret.core.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much of a site lies in another place too, as that place has signed, or as its second place has it.
///
/// @param care how many entries of the care journal, from the first on
/// @param access how many of the access journal
/// @param hub how many of both the hub itself has; 0 if there is none
/// @param troubles what is wrong with it, in plain words; empty if nothing is
/// @param second empty if the site has none
/// @param exposed since when something is on the record that nobody has looked into; empty if nothing is
public record Elsewhere(Reach reach, long care, long access, long hub, List<String> troubles,
    Optional<Second> second, Optional<Instant> exposed) {
    static final Elsewhere NOWHERE = new Elsewhere(Reach.NONE, 0, 0, List.of());

    public Elsewhere(Reach reach, long care, long access, List<String> troubles) {
        this(reach, care, access, reach == Reach.NONE ? 0 : care + access, troubles, Optional.empty(),
            Optional.empty());
    }

    /// As its second place has it.
    public Elsewhere with(Second place) {
        return new Elsewhere(reach, care, access, hub, troubles, Optional.of(place), exposed);
    }

    /// With something on the record since then.
    public Elsewhere exposedSince(Instant since) {
        return new Elsewhere(reach, care, access, hub, troubles, second, Optional.of(since));
    }

    /// With what another place has: an entry is safe that is in either.
    public Elsewhere and(Elsewhere other) {
        var all = new ArrayList<>(troubles);
        all.addAll(other.troubles);
        return new Elsewhere(reach == Reach.NONE ? other.reach : reach, Math.max(care, other.care),
            Math.max(access, other.access), Math.max(hub, other.hub), List.copyOf(all),
            second.or(() -> other.second), exposed.or(() -> other.exposed));
    }
}
