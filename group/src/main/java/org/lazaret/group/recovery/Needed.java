package org.lazaret.group.recovery;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.KeyId;

/// Which copies must be where entries go, before those go there: without them nobody could read the entries again if
/// the clinic burnt down.
///
/// Promise: a copy that was named can be read until another stands in its place.
public interface Needed {
    /// Names of the copies, each once, oldest block first.
    ///
    /// @param keys that sealed the entries
    List<Hash> before(List<KeyId> keys);

    /// A copy by its name, the SHA-256 of its bytes. Nothing, if another stands in its place: ask for its name anew.
    Optional<byte[]> read(Hash name);
}
