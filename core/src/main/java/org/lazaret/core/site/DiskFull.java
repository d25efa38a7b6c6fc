package org.lazaret.core.site;

import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Verdict;

/// The disk is so full that only reads are still journalled.
///
/// @param megabytes left for them
public record DiskFull(long megabytes) implements Refusal {
    /// Whether that is why something was refused: it may be told again when there is room.
    public static boolean refused(Verdict<?> verdict) {
        return verdict.refusal().filter(DiskFull.class::isInstance).isPresent();
    }
}
