package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What names a program, so that it reads no book that another one kept.
class BuildTest {
    @Test void every_module_with_a_book_in_it_names_the_build() {
        assertThat(Build.law()).map(Path::toString).satisfiesExactlyInAnyOrder(core -> in("core", core),
            group -> in("group", group), practice -> in("practice", practice));
    }

    private static void in(String module, String path) { assertThat(path).contains("/" + module + "/"); }
}
