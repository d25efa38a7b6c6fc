package org.lazaret.core.rows;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A question to the tables: each row of the answer is a record, its components are columns by name.
///
/// Rows with `Personal` components must have a `SubjectId subject`, and the query gives each under its column's own
/// name, beside `subject` and `book` of the row it comes from: a cell opens nowhere else.
public record Look<R extends Record>(Class<R> row, String sql, List<Object> arguments) {
    private static final Pattern NAMES = Pattern.compile("[^\"\\\\\\x00-\\x1f]*");

    /// Names as one argument, for `in (select value from json_each(?))`: one prepared statement for any number of them.
    ///
    /// @throws IllegalArgumentException for what is no name: a quote, a backslash, a sign of control
    public static String array(List<String> names) {
        for (var name : names)
            if (!NAMES.matcher(name).matches())
                throw new IllegalArgumentException("%s is no name of a book or a subject".formatted(name));
        return names.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }
}
