package org.lazaret.drill.universe;

import java.util.Optional;
import org.lazaret.core.site.Parts;
import org.lazaret.core.site.Site;

/// A node's program at work, with the parts that a check may hold it against afterwards.
public record Live(Site site, Parts parts) {
    /// Who goes out to the hub for it; nobody for a practice on its own.
    public Optional<Courier> courier() {
        return parts.outside() instanceof Courier its ? Optional.of(its) : Optional.empty();
    }
}
