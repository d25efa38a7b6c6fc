package org.lazaret.core.site;

import java.util.List;

/// How much of a site lies in another place too, as that place has signed.
///
/// @param care how many entries of the care journal, from the first on
/// @param access how many of the access journal
/// @param troubles what is wrong with it, in plain words; empty if nothing is
public record Elsewhere(Reach reach, long care, long access, List<String> troubles) {
    static final Elsewhere NOWHERE = new Elsewhere(Reach.NONE, 0, 0, List.of());
}
