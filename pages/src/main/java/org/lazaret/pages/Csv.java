package org.lazaret.pages;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of a table for spreadsheets.
///
/// What a client is called may be a formula to a spreadsheet. So a value that could be taken for one has an apostrophe
/// before it.
///
/// Source: RFC 4180; OWASP, CSV Injection.
public final class Csv {
    /// First of a file, so that spreadsheets read it as UTF-8.
    public static final String MARK = "\uFEFF";

    private Csv() {}

    /// @return with its end
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        var safe = value.matches("(?s)[\\s\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|(?s)[\\t\\r\\n].*")
            ? "'" + value
            : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
