package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.Enrolled;

/// Somebody rings Mill Lane whom nobody there knows: one key says that Hill Street does, and leads to asking there.
/// With `-Dpictures=write` its screen becomes that of the manual.
class FindStoryTest {
    private static final boolean PICTURES = "write".equals(System.getProperty("pictures"));
    private static final Path MANUAL = Path.of("..", "docs", "manual");
    private static final double LONG_MILLIS = 60_000;

    @TempDir private Path folder = Path.of("");
    private final List<String> complaints = new ArrayList<>();

    @Test void a_number_that_nobody_here_knows_is_known_elsewhere() throws IOException {
        var group = Enrolled.in(folder);
        group.sign();
        try (var hub = group.hub(); var node = group.node(); var chromium = Chromium.start()) {
            Hand.registerRex(Hand.sit(chromium.page(complaints), node, "hill-street", "Anna Bell"));
            var tom = Hand.sit(chromium.page(complaints), node, "mill-lane", "Tom Price");
            published(folder);
            lookUp(tom);
            assertThat(hub.reached()).isPositive();
        }
        assertThat(complaints).isEmpty();
    }

    /// Both sites have the key, and Hill Street's tokens are at the hub.
    private static void published(Path folder) {
        long end = System.nanoTime() + 60_000_000_000L;
        var tokens = folder.resolve("new/hubs/uk/data/tokens.db");
        while (count(tokens) == 0 && System.nanoTime() < end)
            LockSupport.parkNanos(200_000_000);
        assertThat(count(tokens)).isPositive();
    }

    private static int count(Path tokens) {
        try (var there = DriverManager.getConnection("jdbc:sqlite:" + tokens);
            var counted = there.createStatement().executeQuery("select count(*) from token")) {
            return counted.getInt(1);
        } catch (SQLException _) {
            return 0;
        }
    }

    private static void lookUp(Page tom) {
        Hand.open(tom, "/search?q=01632+960100");
        assertThat(Fit.anywhere(tom)).isEmpty();
        Hand.press(tom, "Ask whether another site knows this");
        Hand.heading(tom, "Does another site know this?");
        assertThat(tom.locator("#find")).containsText("hill-street knows this",
            new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MILLIS));
        assertThat(Fit.anywhere(tom)).isEmpty();
        if (PICTURES) Picture.write(tom, MANUAL.resolve("found-elsewhere.png"));
        tom.locator("#find a[href*='site=hill-street']").click();
        Hand.heading(tom, "Ask another site");
        assertThat(tom.getByLabel("Phone")).hasValue("+441632960100");
    }
}
