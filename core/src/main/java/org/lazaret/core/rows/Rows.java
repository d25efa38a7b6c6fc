package org.lazaret.core.rows;

import java.util.List;

/// The tables as they are asked.
public interface Rows {
    <R extends Record> List<R> look(Look<R> look);
}
