package org.lazaret.house;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every file of the repository against the rules of the house. Each breach says what to do instead.
class TidyTest {
    private static final List<SourceFile> FILES = SourceFile.all();

    @Test void every_file_keeps_the_rules_of_the_house() { none(FILES.stream().flatMap(Tidy::breaches)); }

    @Test void every_package_has_a_file_that_says_what_it_is() { none(Packages.missing(FILES)); }

    @Test void this_test_sees_the_whole_house() {
        assertThat(FILES).extracting(SourceFile::path).contains("pom.xml", "lazaret", ".ci/run",
            "core/src/main/java/org/lazaret/core/book/Book.java", "core/src/test/java/org/lazaret/house/TidyTest.java");
    }

    @Test void jars_bear_no_time_of_their_own() {
        var pom = FILES.stream().filter(file -> file.path().equals("pom.xml")).findFirst().orElseThrow();

        assertThat(pom.text()).as(
            "Set project.build.outputTimestamp in the parent pom: two builds then give the same jars").containsPattern(
                "<project[.]build[.]outputTimestamp>\\d{4}-\\d\\d-\\d\\dT00:00:00Z<");
    }

    private static void none(Stream<Breach> breaches) {
        assertThat(breaches.map(Breach::toString).collect(joining("\n"))).isEmpty();
    }
}
