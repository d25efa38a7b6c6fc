package org.lazaret.house;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What no line of any file may say, and how long files and lines may be. The patterns are written so that none finds
/// itself.
final class TextRules {
    private static final int MOST_LINES = 300;
    private static final int MOST_TEMPLATE_LINES = 60;
    private static final String LONG_FILE = "a file of more than 300 lines";
    private static final String LONG_TEMPLATE = "a template of more than 60 lines";

    private static final List<TextRule> RULES = List.of(
        new TextRule(SourceFile::java, regex("^.{121}"), "a line of more than 120 columns",
            "Break it after a comma, or name a part of it"),
        new TextRule(SourceFile::template, regex("^.{161}"), "a line of a template of more than 160 columns",
            "Break it before an attribute, or let the page name a part of it"),
        new TextRule(_ -> true, regex("\\b(T[O]DO|F[I]XME|X[X]X)\\b"), "a debt in the tree",
            "Do it now, or leave it out and open an issue"),
        new TextRule(SourceFile::java, regex("/[*][*]"), "a doc comment of the old kind", "Write /// and Markdown"),
        new TextRule(SourceFile::java, regex("@auth[o]r\\b"), "an author tag", "Take it out: git knows"),
        new TextRule(SourceFile::java, regex("SPDX-Lic[e]nse|Licens[e]d under|[C]opyright"), "a licence header",
            "Take it out: LICENSE and REUSE.toml say it for every file"),
        new TextRule(_ -> true, regex("https?://(repo|registry|deb|mirror)[0-9]*[.]"), "a registry's host",
            "Take it out: which registry serves a build is the builder's affair"),
        new TextRule(_ -> true, regex("(^|[\\s\"'`=(])/(work|ro[o]t|home)/"), "a path of one machine",
            "Make it relative to the repository, or an option"),
        new TextRule(SourceFile::template,
            regex("\\s(on[a-z]+|hx-on[:a-z-]*|style)\\s*=|<style|<script(?![^>]*\\ssrc=)"),
            "an inline script, style or handler",
            "Give it a class, or a file: the pages' policy stops it in the browser"),
        new TextRule(SourceFile::template, regex("[$]unsafe[{]"), "text put in a page as it is",
            "Write ${…}, which escapes it, or hand over a Content"),
        new TextRule(file -> file.path().endsWith("/pom.xml"), regex("<version>(?!0[.]1[.]0<)"),
            "a version in a module",
            "Put it into the parent pom, where every version stands"));

    static Stream<Breach> breaches(SourceFile file) {
        return Stream.concat(RULES.stream().flatMap(rule -> rule.breaches(file)), tooLong(file));
    }

    static Stream<String> names() {
        return Stream.concat(RULES.stream().map(TextRule::what), Stream.of(LONG_FILE, LONG_TEMPLATE));
    }

    private static Stream<Breach> tooLong(SourceFile file) {
        var lines = file.lines().size();
        if (file.template() && lines > MOST_TEMPLATE_LINES)
            return Stream.of(new Breach(file.path(), lines, LONG_TEMPLATE,
                "Give a part of the screen its own template and record"));
        if (lines <= MOST_LINES || file.vendored() || file.path().endsWith("CHANGELOG.md")) return Stream.empty();
        return Stream.of(new Breach(file.path(), lines, LONG_FILE,
            "Find the second thing that it is about, and give it a file and a name"));
    }

    private static Pattern regex(String regex) { return Pattern.compile(regex); }

    private TextRules() {}
}
