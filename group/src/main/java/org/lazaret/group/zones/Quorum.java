package org.lazaret.group.zones;

import java.util.List;

/// Those who together can open the recovery copies of a zone's vaults.
///
/// @param generation 1, 2, 3 …: with each their boxes are new, so that those before can be destroyed
/// @param officers with their boxes
/// @param needed of them; fewer learn nothing
public record Quorum(int generation, List<Officer> officers, int needed) {
    private static final int MOST = 255;

    /// @throws IllegalArgumentException when one alone could, or more are needed than there are
    public Quorum {
        officers = List.copyOf(officers);
        if (needed < 2 || needed > officers.size() || officers.size() > MOST)
            throw new IllegalArgumentException(
                "%d of %d open: at least two, and no more than there are".formatted(needed, officers.size()));
        if (officers.stream().map(Officer::key).distinct().count() < officers.size())
            throw new IllegalArgumentException("two officers have one box");
    }
}
