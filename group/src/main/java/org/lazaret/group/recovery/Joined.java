package org.lazaret.group.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A copy of keys, and what so many officers say opens it.
///
/// @param at where it stands in the request
record Joined(Copy copy, int at) {
    /// The block. One answer too many says which one is wrong, if one is.
    ///
    /// @param answers shares by the file they came in
    /// @throws NotRecovered when they do not open it
    byte[] open(Map<String, List<Share>> answers) {
        var shares = new ArrayList<Share>();
        answers.values().forEach(all -> shares.add(all.get(at)));
        return tried(shares).orElseThrow(() -> new NotRecovered(wrong(new ArrayList<>(answers.keySet()), shares)));
    }

    private Optional<byte[]> tried(List<Share> shares) {
        try {
            return copy.open(shares);
        } catch (IllegalArgumentException twice) {
            return Optional.empty();
        }
    }

    private String wrong(List<String> files, List<Share> shares) {
        for (int left = 0; left < shares.size(); left++) {
            var others = new ArrayList<>(shares);
            others.remove(left);
            if (tried(others).isPresent())
                return "%s has a share that is not of this site's keys: leave it out".formatted(files.get(left));
        }
        return ("%s do not open block %d together: one of them has a wrong share, and another officer's shows "
            + "which").formatted(String.join(" and ", files), copy.head().block());
    }
}
