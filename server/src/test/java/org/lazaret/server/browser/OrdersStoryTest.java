package org.lazaret.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.Commanders;
import org.lazaret.server.orders.OrderSquare;
import org.lazaret.server.signin.TapDoor;

/// Without a network, Anna pastes an order that stops Ben; his open page goes, and he is told at the door; she and Cat
/// undo it. With `-Dpictures=write` her screen becomes the manual's.
class OrdersStoryTest {
    private static final boolean PICTURES = "write".equals(System.getProperty("pictures"));
    private static final Path MANUAL = Path.of("..", "docs", "manual");

    @TempDir private Path folder = Path.of("");
    private final List<String> complaints = new ArrayList<>();
    private final List<String> turnedAway = new ArrayList<>();

    @Test void an_order_that_is_pasted_stops_a_colleague_and_two_people_undo_it() throws IOException {
        var commanders = Commanders.of(folder);
        var order = commanders.signed("stop.order", "--suspend", "a-ben", "--for", "12h");
        try (var node = commanders.group().node(); var chromium = Chromium.start()) {
            var ben = Hand.sit(chromium.page(turnedAway), node, "hill-street", "Ben Cole");
            var anna = Hand.sit(chromium.page(complaints), node, "hill-street", "Anna Bell");
            bring(anna, Files.readString(Path.of(order)));
            assertThat(anna.locator("#orders h2")).hasText("Order 1");
            assertThat(anna.locator("#orders")).containsText("Stops Ben Cole: no page, no sign-in, no change");
            assertThat(Fit.anywhere(anna)).isEmpty();
            if (PICTURES) Picture.write(anna, MANUAL.resolve("orders.png"));
            asPicture(anna, Files.readString(Path.of(order)).strip());
            stopped(ben);
            undo(anna);
        }
        assertThat(complaints).isEmpty();
        assertThat(turnedAway).isNotEmpty().allMatch(one -> one.matches(".*status of 42[23] .*"));
    }

    @Test void a_dark_practice_says_so_on_every_page_and_work_goes_on_until_two_people_end_it() throws IOException {
        var commanders = Commanders.of(folder);
        var order = commanders.signed("dark.order", "--darken", "--for", "12h");
        try (var node = commanders.group().node(); var chromium = Chromium.start()) {
            var anna = Hand.sit(chromium.page(complaints), node, "hill-street", "Anna Bell");
            bring(anna, Files.readString(Path.of(order)));
            assertThat(anna.locator("#orders")).containsText("Makes all practices of this part of the group dark");
            open(anna);
            assertThat(anna.locator("p.standing")).containsText("By order of the commanders nothing goes out");
            anna.getByText("It is wrong: undo it here").click();
            assertThat(anna.locator("#orders")).containsText("it then takes and sends as before");
            assertThat(Fit.anywhere(anna)).isEmpty();
            if (PICTURES) Picture.write(anna, MANUAL.resolve("orders-dark.png"));
            anna.getByText("It is wrong: undo it here").click();
            Hand.registerRex(anna);
            assertThat(anna.locator("p.standing")).containsText("By order of the commanders nothing goes out");
            open(anna);
            undo(anna);
            open(anna);
            assertThat(anna.locator("p.standing")).not().containsText("By order");
        }
        assertThat(complaints).isEmpty();
    }

    /// What a camera sees of the screen is the order.
    private static void asPicture(Page anna, String order) {
        anna.getByText("As a picture, for a camera").click();
        var square = anna.getByAltText("Order 1 as a QR code");
        assertThat(square).isVisible();
        assertThat(Fit.anywhere(anna)).isEmpty();
        assertThat(OrderSquare.read(square.screenshot())).contains(order);
        anna.getByText("As a picture, for a camera").click();
    }

    private static void bring(Page anna, String order) {
        open(anna);
        anna.getByLabel("Bring an order by hand").fill(order);
        anna.getByText("Accept the order").click();
    }

    private static void open(Page anna) {
        anna.navigate(anna.url().replaceFirst("(https?://[^/]+).*", "$1/premises"));
        anna.getByText("Orders of the group").click();
        Hand.heading(anna, "Orders of the group");
    }

    private static void stopped(Page ben) {
        assertThat(ben.locator("#lock")).isVisible();
        ben.navigate(ben.url().replaceFirst("(https?://[^/]+).*", "$1/who"));
        ben.getByText("Ben Cole").first().click();
        assertThat(ben.locator("main")).containsText("Cannot let you in: order 1 of the group's commanders");
    }

    private static void undo(Page anna) {
        anna.getByText("It is wrong: undo it here").click();
        anna.locator("#orders select").selectOption("a-cat");
        anna.locator("#orders input[name=pin]").fill(TapDoor.PIN);
        anna.getByText("Undo this order here").click();
        assertThat(anna.locator("#orders table")).containsText("undone here, by two people");
        assertThat(anna.locator("#orders")).containsText("No order is in force here");
    }
}
