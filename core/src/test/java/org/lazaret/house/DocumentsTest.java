package org.lazaret.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documents name only what is there: a type that is gone, a file that moved or a library nobody accounts for is
/// found here.
class DocumentsTest {
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)(?:[.][a-z]\\w*)?(?:[(].*?[)])?`");
    private static final Pattern FILE = Pattern.compile("`((?:core|pages|practice|drill|server|docs)/[\\w./-]+)`");
    /// Declared here, or imported from the JDK or a library.
    private static final Pattern KNOWN = Pattern.compile(
        "\\b(?:class|record|interface|enum) ([A-Z]\\w*)|^import [\\w.]+[.]([A-Z]\\w*);", Pattern.MULTILINE);
    private static final Pattern DOCUMENT = Pattern.compile("\\b[\\w/.-]*\\w[.]md\\b");
    private static final Pattern DEPENDENCY = Pattern.compile(
        "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*(<(?:type|scope|optional)>[^<]+<)?");

    private static final List<SourceFile> FILES = SourceFile.all();

    @Test void a_type_that_a_document_names_is_there() {
        var there = FILES.stream().filter(SourceFile::java).flatMap(file -> found(KNOWN, file.text())).map(
            match -> match.group(1) == null ? match.group(2) : match.group(1)).collect(Collectors.toSet());

        assertThat(documents().flatMap(
            file -> found(TYPE, file.text()).map(match -> match.group(1)).filter(type -> !there.contains(type)).map(
                type -> file.path() + " names " + type)).distinct()).as(
                    "Name the type that does it now, or take the sentence out").isEmpty();
    }

    @Test void a_file_that_a_document_names_is_there() {
        assertThat(documents().flatMap(file -> found(FILE, file.text()).map(match -> match.group(1)).filter(
            path -> Files.notExists(SourceFile.root().resolve(path))).map(path -> file.path() + " names " + path))).as(
                "Name the file where it lies now, or take the sentence out").isEmpty();
    }

    @Test void a_document_that_is_named_anywhere_is_there() {
        var there = FILES.stream().map(file -> "/" + file.path()).filter(path -> path.endsWith(".md")).toList();

        assertThat(FILES.stream().filter(file -> !file.test()).flatMap(
            file -> found(DOCUMENT, file.text()).map(MatchResult::group).filter(
                name -> there.stream().noneMatch(path -> path.endsWith("/" + name))).map(
                    name -> file.path() + " names " + name))).as(
                        "Name the page that says it now, or write the reason itself").isEmpty();
    }

    @Test void no_document_names_a_line_by_its_number() {
        assertThat(documents().filter(
            file -> Pattern.compile("[.](java|jte):\\d|\\bline \\d{2,}\\b").matcher(file.text()).find())).as(
                "Name the type: lines move").isEmpty();
    }

    @Test void every_library_that_runs_at_a_site_is_accounted_for() {
        var trust = FILES.stream().filter(file -> file.path().equals("TRUST.md")).map(
            SourceFile::text).findFirst().orElse("");

        assertThat(
            libraries().map(one -> one.group(2)).distinct().filter(name -> !trust.contains("`" + name + "`"))).as(
                "Give it a line in TRUST.md: what it is for, and what it could do if it were turned").isEmpty();
        assertThat(libraries().map(one -> one.group(1)).distinct().filter(project -> !project.startsWith(
            "org.springframework"))).as(
                "At most ten projects outside Spring are trusted: do without one").hasSizeLessThanOrEqualTo(10);
    }

    private static Stream<MatchResult> libraries() {
        return FILES.stream().filter(file -> file.path().matches("\\w+/pom.xml")).flatMap(
            file -> found(DEPENDENCY,
                file.text().replaceAll("(?s)<build>.*</build>|<exclusions>.*?</exclusions>", ""))).filter(
                    one -> one.group(3) == null && !one.group(1).equals("org.lazaret"));
    }

    /// Those that speak of today: a decision and a change stand as they were written.
    private static Stream<SourceFile> documents() {
        return FILES.stream().filter(file -> file.path().endsWith(".md") && !file.in("decisions")
            && !file.path().equals("CHANGELOG.md"));
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) { return pattern.matcher(text).results(); }
}
