package org.lazaret.core.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the database answers: its columns, and every row with a value for each: text, a whole number, bytes or null.
record Answer(List<Column> columns, List<@Nullable Object[]> rows) {
    /// @param table it comes from; empty if it is worked out, or nobody asked
    record Column(String name, String table) {}

    /// Where a column stands, from 0; -1 if there is none of that name.
    int place(String name) {
        for (int each = 0; each < columns.size(); each++) if (columns.get(each).name().equals(name)) return each;
        return -1;
    }
}
