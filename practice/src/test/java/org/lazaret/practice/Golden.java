package org.lazaret.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lazaret.pages.Drawing;
import org.lazaret.pages.Page;
import org.lazaret.pages.Place;
import org.lazaret.pages.Rights;
import org.lazaret.pages.Visit;
import org.lazaret.pages.Words;

/// How a page looked when somebody last looked at it: its HTML in each language, beside its test.
///
/// With `-Dgolden=write` the files are written anew; what changed in them is then seen in review.
public final class Golden {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private Golden() {}

    /// As somebody sees it who may do everything.
    ///
    /// @param name e.g. `AnimalPage.warned`, of files `AnimalPage.warned.en.html` in the folder of the page's package
    public static void check(Page page, String name) { check(page, name, _ -> true); }

    public static void check(Page page, String name, Rights rights) {
        for (var language : LANGUAGES) {
            var folder = RESOURCES.resolve(page.getClass().getPackageName().replace('.', '/'));
            check(drawn(page, language, rights), folder.resolve(name + "." + language.getLanguage() + ".html"));
        }
    }

    private static void check(String drawn, Path golden) {
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, drawn);
            }
            assertThat(drawn).as("%s. If it should look so now, write it anew with -Dgolden=write", golden).isEqualTo(
                Files.exists(golden) ? Files.readString(golden) : "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// As it is drawn at Hill Street on 5 January 2026 at 09:08, for somebody who has no desk: no wish has a number.
    private static String drawn(Page page, Locale language, Rights rights) {
        var hill = new Place(() -> "Hill Street", ZoneId.of("Europe/London"),
            () -> Instant.parse("2026-01-05T09:08:00Z"),
            new Words(language), new Place.Household(List.of(), List.of(
                new Place.Person(Tabled.TOM, "Tom Price RVN"))));
        var visit = new Visit(hill, Optional.empty(), rights, Visit.UNFOLLOWED);
        var html = new String(new Drawing().bare(page, visit), UTF_8);
        return html.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).reduce("",
            (before, line) -> before + line + "\n");
    }
}
