package org.lazaret.server.wiring;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Packs of a site as files, which only the account of the node reads; the newest seven stay.
///
/// Shape: `SITE-2026-11-30-0315.pdf`.
record PackFolder(Path folder, String site) {
    private static final int KEPT = 7;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.UK);

    /// A file is there whole or not at all.
    ///
    /// @param at as the clock on the wall showed it
    Path keep(byte[] pdf, LocalDateTime at) {
        var file = folder.resolve(site + "-" + WHEN.format(at) + ".pdf");
        try {
            Files.createDirectories(folder);
            var half = Files.createTempFile(folder, site, ".half"); // which only its owner reads
            Files.write(half, pdf);
            Files.move(half, file, ATOMIC_MOVE);
            for (var old : all().reversed().stream().skip(KEPT).toList()) Files.delete(old);
            return file;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /// When the newest was made.
    Optional<LocalDateTime> newest() {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try {
            return all().reversed().stream().findFirst().map(this::when);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /// The oldest first.
    private List<Path> all() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(
                site + "-\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.pdf")).sorted().toList();
        }
    }

    private LocalDateTime when(Path file) {
        var name = file.getFileName().toString();
        return LocalDateTime.parse(name.substring(site.length() + 1, name.length() - ".pdf".length()), WHEN);
    }
}
