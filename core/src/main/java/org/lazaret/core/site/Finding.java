package org.lazaret.core.site;

import org.lazaret.core.journal.Head;

/// What a check of a folder came to, for one part of it. Files are named as the folder's disk names them.
public sealed interface Finding {
    /// A journal is as it was signed and written.
    ///
    /// @param folder of the journal
    record Whole(String folder, Head head) implements Finding {}

    /// Another part is as it was written.
    record Sound(String file, String words) implements Finding {}

    /// The first wrong byte of a part; where only a whole piece can be told to be wrong, that one's first.
    record Damaged(String file, long offset, String what) implements Finding {}

    /// Bytes that a crash may leave and nobody needs; changed bytes would look the same.
    record Unsure(String file, long offset, String what) implements Finding {}

    /// A file that is not looked at, and why.
    record Unchecked(String file, String why) implements Finding {}
}
