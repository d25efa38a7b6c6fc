package org.lazaret.guard.assessment;

import java.util.List;
import org.lazaret.core.journal.SiteId;

/// What an assessment is asked.
///
/// @param suspects at least one; each is answered by itself
/// @param sites that must be heard: those of which there is no journal are told as silent
public record Question(List<Suspect> suspects, List<SiteId> sites) {
    /// @throws IllegalArgumentException when nobody is suspected
    public Question {
        if (suspects.isEmpty()) throw new IllegalArgumentException("nobody is asked about");
        suspects = List.copyOf(suspects);
        sites = List.copyOf(sites);
    }
}
