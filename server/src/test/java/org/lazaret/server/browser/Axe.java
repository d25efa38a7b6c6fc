package org.lazaret.server.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What axe complains of in an open page.
final class Axe {
    private static final List<String> ALL_RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
        "best-practice");
    /// What the ground a page stands on can change; all else is the same page, which is asked in light.
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");
    private static final String COMPLAINTS = """
        async rules => (await axe.run({ runOnly: rules })).violations.flatMap(one => one.nodes.map(node =>
          [one.id, node.target.join(' '), node.any[0]?.message ?? node.all[0]?.message ?? ''].join(': ')))""";

    private Axe() {}

    /// @param scheme in which it is shown
    @SuppressWarnings("unchecked") // the script gives a list of texts
    static List<String> complaints(Page page, ColorScheme scheme) {
        page.evaluate(script());
        var rules = scheme == ColorScheme.DARK ? RULES_OF_COLOUR : ALL_RULES;
        return (List<String>) page.evaluate(COMPLAINTS, rules);
    }

    private static String script() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
