package org.lazaret.house;

import java.util.List;
import java.util.stream.Stream;

/// What each package must say of itself.
final class Packages {
    private static final String SILENT = "a package that does not say what it is";
    private static final String NULLS = "a package where null may turn up";
    private static final String MISSING = "a package without its package-info";

    static Stream<Breach> breaches(SourceFile file) {
        var silent = new Breach(file.path(), 1, SILENT, "Begin package-info.java with one sentence after ///");
        var nulls = new Breach(file.path(), 1, NULLS, "Put @NullMarked above the package's name");
        return Stream.concat(file.text().startsWith("/// ") ? Stream.empty() : Stream.of(silent),
            file.lines().contains("@NullMarked") ? Stream.empty() : Stream.of(nulls));
    }

    /// The packages of shipped code that have no such file.
    static Stream<Breach> missing(List<SourceFile> files) {
        var there = files.stream().map(SourceFile::path).toList();
        return files.stream().filter(file -> file.java() && file.path().contains("/src/main/java/")).map(
            file -> file.path().replaceAll("[^/]+$", "package-info.java")).distinct().filter(
                path -> !there.contains(path)).map(
                    path -> new Breach(path, 1, MISSING, "Add it: one sentence after ///, and @NullMarked"));
    }

    static Stream<String> names() { return Stream.of(SILENT, NULLS); }

    private Packages() {}
}
