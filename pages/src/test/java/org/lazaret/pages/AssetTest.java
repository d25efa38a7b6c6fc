package org.lazaret.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetTest {
    /// Of `dist/htmx.min.js` in the package `htmx.org` 4.0.1 of the npm registry.
    private static final String HTMX = "a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130";

    /// Of the latin and latin-ext files in the package `@fontsource-variable/atkinson-hyperlegible-next` 5.3.0.
    private static final String FONT = "18b2a1a39a2fa298b0ba5390aca68462669826c90925656f1c1f6796e0e1bbaf";
    private static final String FONT_EXT = "7dae0c6c66af1aec82e096186aeb1f0e6fa36ab8061ed65422f2b7daf4dd93f3";

    @Test void the_letters_are_byte_for_byte_what_their_makers_published() {
        assertThat(Asset.sha256(Asset.named("hyperlegible.woff2").orElseThrow().bytes())).isEqualTo(FONT);
        assertThat(Asset.sha256(Asset.named("hyperlegible-ext.woff2").orElseThrow().bytes())).isEqualTo(FONT_EXT);
    }

    @Test void htmx_is_byte_for_byte_what_its_makers_published() {
        assertThat(Asset.sha256(Asset.named("htmx.min.js").orElseThrow().bytes())).isEqualTo(HTMX);
    }

    @Test void the_style_sheet_asks_nobody_else_for_anything() {
        var style = new String(Asset.named("style.css").orElseThrow().bytes(), StandardCharsets.UTF_8);

        assertThat(style).contains("@layer").doesNotContain("@import", "http");
        assertThat(Pattern.compile("url\\(([^)]*)\\)").matcher(style).results()).isNotEmpty().allSatisfy(
            url -> assertThat(Asset.named(url.group(1))).as(url.group()).isPresent());
    }

    @Test void a_name_that_is_no_asset_is_none() {
        assertThat(Asset.named("../words.properties")).isEmpty();
    }
}
