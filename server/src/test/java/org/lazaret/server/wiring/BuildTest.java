package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.book.WrittenEvents;

/// What names a program, so that it reads no book that another one kept.
class BuildTest {
    @Test void every_module_with_a_book_in_it_names_the_build() {
        assertThat(Build.law()).map(Path::toString).satisfiesExactlyInAnyOrder(core -> in("core", core),
            group -> in("group", group), practice -> in("practice", practice), guard -> in("guard", guard));
    }

    @Test void what_was_written_once_is_read_for_ever() {
        WrittenEvents.check(Build.house().kinds(), Path.of("..", "docs", "events.txt"));
    }

    @Test void a_class_that_differs_or_is_called_otherwise_makes_another_program(@TempDir Path folder)
        throws Exception {
        var before = of(folder, "Law.class", "a");
        assertThat(of(folder, "Law.class", "a")).isEqualTo(before);
        assertThat(of(folder, "Law.class", "b")).isNotEqualTo(before);
        Files.delete(folder.resolve("Law.class"));
        assertThat(of(folder, "Other.class", "a")).isNotEqualTo(before);
    }

    private static byte[] of(Path folder, String name, String content) throws Exception {
        Files.writeString(folder.resolve(name), content);
        var sha = MessageDigest.getInstance("SHA-256");
        Build.add(folder, sha);
        return sha.digest();
    }

    private static void in(String module, String path) { assertThat(path).contains("/" + module + "/"); }
}
