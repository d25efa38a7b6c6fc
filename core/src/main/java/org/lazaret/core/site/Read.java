package org.lazaret.core.site;

import org.lazaret.core.book.Entry;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.Header;

/// An entry of the care journal as it was read back.
sealed interface Read {
    record Written(Entry<?> entry, RequestId once) implements Read {}
    /// Its key is destroyed: only its header is left.
    record Gone(Header header, long position) implements Read {}
}
