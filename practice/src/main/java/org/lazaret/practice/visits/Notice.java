package org.lazaret.practice.visits;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.rows.Rows;

/// What one room has to say to whoever looks at the waiting board. `Rooms` lists them: this room knows none of them.
public interface Notice {
    /// Nobody is read about by it.
    Optional<Said> of(Rows rows);

    /// @param what the code whose words, from its room, are the notice: under `ONE` of an enum `Line`: `Line.ONE`
    /// @param parts for `{0}`, `{1}` … in it
    /// @param link where there is more of it
    record Said(Enum<?> what, List<Object> parts, String link) {}
}
