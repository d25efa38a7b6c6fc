package org.lazaret.guard.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.pages.Csv;

/// Those affected as a table for spreadsheets: one line each, in UTF-8 behind the mark that makes spreadsheets read
/// it so.
public final class Listing {
    private static final List<String> HEAD = List.of("subject", "sort", "name", "read", "kinds", "sites", "first",
        "last", "times", "unexplained");

    private Listing() {}

    /// @param names of those who are known
    public static byte[] csv(Finding finding, Map<SubjectId, Names.Named> names) {
        var lines = Stream.concat(Stream.of(HEAD), finding.affected().stream().map(one -> cells(one, names)));
        return lines.map(Csv::line).collect(Collectors.joining("", Csv.MARK, "")).getBytes(UTF_8);
    }

    private static List<String> cells(Affected one, Map<SubjectId, Names.Named> names) {
        var known = names.get(one.subject());
        return List.of(one.subject().name(), one.sort().name(), known == null ? "" : known.name().text(),
            one.read() ? "yes" : "could be opened", joined(one.categories().stream().map(Category::name)),
            joined(one.sites().stream().map(SiteId::name)), one.first().toString(), one.last().toString(),
            "" + one.times(), "" + one.unexplained());
    }

    private static String joined(Stream<String> many) { return many.collect(Collectors.joining(" ")); }
}
