package org.lazaret.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A text file of the repository that people write and read.
///
/// @param path from the root of the repository, with `/` between names
record SourceFile(String path, String text) {
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".lazaret", ".idea", ".settings",
        "node_modules");
    private static final Pattern WRITTEN = Pattern.compile(
        ".*[.](java|md|jte|css|js|xml|ya?ml|properties|sh|toml|html|config)|(.*/)?(lazaret|run|NOTICE)");

    /// Every file of the repository this test runs in.
    static List<SourceFile> all() {
        var root = root();
        try (var paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).filter(path -> ours(root.relativize(path))).sorted().map(
                path -> new SourceFile(root.relativize(path).toString().replace('\\', '/'), textOf(path))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder that holds every module, seen from whichever module the tests run in.
    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) folder = folder.getParent();
        return folder;
    }

    boolean java() { return path.endsWith(".java"); }

    boolean template() { return path.endsWith(".jte"); }

    boolean test() { return path.contains("/src/test/"); }

    /// Code that runs at a site: not a test, not a measurement.
    boolean main() { return java() && !test() && !in("bench"); }

    /// Whether a folder of that name lies on the path.
    boolean in(String folder) { return path.contains("/" + folder + "/"); }

    boolean vendored() { return path.endsWith(".min.js") || path.contains("htmx"); }

    List<String> lines() { return text.lines().toList(); }

    private static boolean ours(Path path) {
        for (var name : path) if (NOT_OURS.contains(name.toString())) return false;
        return WRITTEN.matcher(path.toString().replace('\\', '/')).matches();
    }

    private static String textOf(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }
}
