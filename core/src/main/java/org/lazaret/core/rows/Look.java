package org.lazaret.core.rows;

import java.util.List;

/// A question to the tables: each row of the answer is a record, its components are columns by name.
///
/// Rows with `Personal` components must have a `SubjectId subject`, and the query gives each under its column's own
/// name, beside `subject` and `book` of the row it comes from: a cell opens nowhere else.
public record Look<R extends Record>(Class<R> row, String sql, List<Object> arguments) {}
