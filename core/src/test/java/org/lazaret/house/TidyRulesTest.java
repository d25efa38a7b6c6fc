package org.lazaret.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Each rule of tidiness is shown a file that breaks it, and one that keeps all of them.
class TidyRulesTest {
    /// A file, and the one thing that is wrong with it.
    record Bad(String what, String path, String text) {
        @Override public String toString() { return what; }
    }

    private static final String LAW = "core/src/main/java/org/lazaret/core/Law.java";
    private static final String PAGE = "practice/src/main/java/org/lazaret/practice/drugs/web/Page.jte";

    static final List<Bad> BAD = List.of(
        new Bad("a line of more than 120 columns", LAW, "// " + "a word ".repeat(17)),
        new Bad("a line of a template of more than 160 columns", PAGE, "a word ".repeat(23)),
        new Bad("a debt in the tree", "README.md", "TO" + "DO: say what it is"),
        new Bad("a doc comment of the old kind", LAW, "/" + "** A law. */ final class Law {}"),
        new Bad("an author tag", LAW, "/// A law.\n/// @au" + "thor me\nfinal class Law {}"),
        new Bad("a licence header", LAW, "// SPDX-Lice" + "nse-Identifier: Apache-2.0"),
        new Bad("a registry's host", "pom.xml", "<url>https://rep" + "o.example.org/maven</url>"),
        new Bad("a path of one machine", "lazaret", "cat /ho" + "me/me/notes"),
        new Bad("an inline script, style or handler", PAGE, "<button onclick=\"go()\">"),
        new Bad("text put in a page as it is", PAGE, "<p>$unsafe{page.note()}</p>"),
        new Bad("a version in a module", "core/pom.xml", "<version>1.87</version>"),
        new Bad("a file of more than 300 lines", LAW, "\n".repeat(301)),
        new Bad("a template of more than 60 lines", PAGE, "<p>\n".repeat(61)),
        new Bad("a method of more than 30 lines", LAW, "final class Law { void decide() {" + "\n".repeat(30) + "} }"),
        new Bad("a method of more than 4 parameters", LAW,
            "final class Law { void tell(int a, int b, int c, int d, int e) {} }"),
        new Bad("a file with two types at the top", LAW, "final class Law {}\nfinal class Order {}"),
        new Bad("a public type that does not say what it is", LAW, "public final class Law {}"),
        new Bad("a book without its source", LAW, "/// A law.\nrecord Law() implements Book<Law, Told, Written> {}"),
        new Bad("static state that changes", LAW, "final class Law { static int lines; }"),
        new Bad("a parameter that may be absent", LAW, "final class Law { void tell(Optional<String> whom) {} }"),
        new Bad("a checked exception in a signature of core or practice", LAW,
            "final class Law { void tell() throws IOException {} }"),
        new Bad("a class that anyone may inherit from", LAW, "class Law {}"),
        new Bad("a field after a method", LAW, "final class Law { void tell() {} private final int lines = 1; }"),
        new Bad("a null that is given back", LAW, "final class Law { String reason() { return null; } }"),
        new Bad("a name that says nothing", LAW, "final class LawManager {}"),
        new Bad("a verb that says nothing", LAW, "final class Law { void handleAll() {} }"),
        new Bad("an accessor with get", LAW, "final class Law { int getLines() { return 1; } }"),
        new Bad("an interface with an I before its name", LAW, "interface ILaw {}"),
        new Bad("a test whose name is no sentence", LAW, "final class Law { @Test void works() {} }"),
        new Bad("a wildcard import", LAW, "import java.util.*;"),
        new Bad("a library that writes code or plays parts", LAW, "import org.mockito.Mockito;"),
        new Bad("a test that is switched off", LAW, "@Dis" + "abled final class LawTest {}"),
        new Bad("a sleep", LAW, "final class Law { void rest() { Thread" + ".sleep(1); } }"),
        new Bad("a parallel stream", LAW,
            "final class Law { Object all(List<String> lines) { return lines.parallelStream(); } }"),
        new Bad("a catch of everything", LAW,
            "final class Law { void go() { try { run(); } catch (IllegalStateException | Exception e) { } } }"),
        new Bad("a default in decide or after", LAW,
            "final class Law { int decide(Object o) { return switch (o) { case Law _ -> 1; default -> 2; }; } }"),
        new Bad("a map or set whose order changes from run to run", LAW,
            "final class Law { Object lines = new HashMap<String, Long>(); }"),
        new Bad("a walk through a set or map whose order changes from run to run", LAW,
            "final class Law { Object all = Set.of(1, 2).stream(); }"),
        new Bad("a lock outside the world", LAW, "final class Law { void go() { synchronized (this) { } } }"),
        new Bad("a lock in a method outside the world", LAW, "final class Law { synchronized void go() { } }"),
        new Bad("a class that inherits from a class of ours", LAW, "final class Law extends Order {}"),
        new Bad("a package that does not say what it is", "core/package-info.java", "@NullMarked\npackage core;"),
        new Bad("a package where null may turn up", "core/package-info.java", "/// A room.\npackage core;"));

    @ParameterizedTest
    @FieldSource("BAD") void a_file_that_breaks_one_rule_is_flagged_for_that_one_alone(Bad bad) {
        var breaches = Tidy.breaches(new SourceFile(bad.path(), bad.text())).toList();

        assertThat(breaches).extracting(Breach::what).containsOnly(bad.what());
        assertThat(breaches).allSatisfy(breach -> assertThat(breach.instead()).matches("(?s)[A-Z].{10,}[^.]"));
    }

    @Test void every_rule_has_been_seen_to_fail() {
        assertThat(BAD).extracting(Bad::what).containsExactlyInAnyOrderElementsOf(Tidy.names().toList());
    }

    @Test void a_package_without_its_file_is_found() {
        var law = new SourceFile(LAW, "final class Law {}");

        assertThat(Packages.missing(List.of(law))).extracting(Breach::file).containsExactly(
            "core/src/main/java/org/lazaret/core/package-info.java");
    }

    @Test void a_file_that_keeps_the_rules_is_left_alone() {
        var law = """
            package org.lazaret.core;

            import java.io.IOException;

            /// What may be done, and what is left of it.
            ///
            /// Source: SI 2001/3998, regulation 19.
            public record Law(Optional<String> reason) implements Book<Law, Told, Written> {
                Verdict decide(Object o) {
                    try {
                        return switch (o) {
                            case Law _ -> refuse();
                        };
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }

                private void read() throws IOException {}

                @Override public void handle(Object other) {}
            }
            """;

        assertThat(Tidy.breaches(new SourceFile(LAW, law))).isEmpty();
        assertThat(Stream.of("lazaret", "pom.xml").flatMap(
            path -> Tidy.breaches(new SourceFile(path, "exec mvn verify")))).isEmpty();
    }
}
