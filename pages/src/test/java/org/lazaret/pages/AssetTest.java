package org.lazaret.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssetTest {
    /// Of `dist/htmx.min.js` in the package `htmx.org` 4.0.1 of the npm registry.
    private static final String HTMX = "a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130";

    @Test void htmx_is_byte_for_byte_what_its_makers_published() {
        assertThat(Asset.sha256(Asset.named("htmx.min.js").orElseThrow().bytes())).isEqualTo(HTMX);
    }

    @Test void the_style_sheet_asks_nobody_else_for_anything() {
        var style = new String(Asset.named("style.css").orElseThrow().bytes(), StandardCharsets.UTF_8);

        assertThat(style).contains("@layer").doesNotContain("@import", "url(", "http");
    }

    @Test void a_name_that_is_no_asset_is_none() {
        assertThat(Asset.named("../words.properties")).isEmpty();
    }
}
