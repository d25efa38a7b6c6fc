package org.lazaret.guard.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;

/// Those affected as a table for spreadsheets: one line each, in UTF-8 behind the mark that makes spreadsheets read
/// it so.
///
/// What a client is called may be a formula to a spreadsheet. So a value that could be taken for one has an apostrophe
/// before it.
///
/// Source: RFC 4180; OWASP, CSV Injection.
public final class Listing {
    private static final String MARK = "\uFEFF";
    private static final List<String> HEAD = List.of("subject", "sort", "name", "read", "kinds", "sites", "first",
        "last", "times", "unexplained");

    private Listing() {}

    /// @param names of those who are known
    public static byte[] csv(Finding finding, Map<SubjectId, Names.Named> names) {
        var lines = Stream.concat(Stream.of(HEAD), finding.affected().stream().map(one -> cells(one, names)));
        return lines.map(Listing::line).collect(Collectors.joining("", MARK, "")).getBytes(UTF_8);
    }

    private static List<String> cells(Affected one, Map<SubjectId, Names.Named> names) {
        var known = names.get(one.subject());
        return List.of(one.subject().name(), one.sort().name(), known == null ? "" : known.name().text(),
            one.read() ? "yes" : "could be opened", joined(one.categories().stream().map(Category::name)),
            joined(one.sites().stream().map(SiteId::name)), one.first().toString(), one.last().toString(),
            "" + one.times(), "" + one.unexplained());
    }

    private static String joined(Stream<String> many) { return many.collect(Collectors.joining(" ")); }

    private static String line(List<String> cells) {
        return cells.stream().map(Listing::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        var safe = value.matches("(?s)[\\s\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|(?s)[\\t\\r\\n].*")
            ? "'" + value
            : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
