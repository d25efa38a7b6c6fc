package org.lazaret.server;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.server.signin.TapDoor;
import org.lazaret.server.wiring.Caller;
import org.lazaret.server.wiring.Node;

/// An order by the commands that commanders type, over a real hub to two sites: whom it names gets nothing more.
class OrdersTest {
    private static final String CLOSED = "By order of the commanders nothing goes out";
    private static final Pattern UNDO = Pattern.compile("/orders/([0-9a-f]{64})/undoings\" class");

    @TempDir private Path folder = Path.of("");
    private Enrolled group;
    private Commanders commanders;
    private Node node;
    private Chair anna;
    private Chair tom;

    @BeforeEach void open() throws IOException {
        commanders = Commanders.of(folder);
        group = commanders.group();
        start();
    }

    private void start() {
        node = group.node();
        anna = Chair.anna(node);
        tom = Chair.tom(node);
    }

    @AfterEach void close() { node.close(); }

    /// @return the page after it
    private static String bring(Chair who, String order) throws IOException {
        var line = encode(Files.readString(Path.of(order)).strip(), UTF_8);
        return shown(who, who.answer("/orders", "/orders", "order=" + line));
    }

    /// What is refused is shown at once; what is taken leads to the page.
    private static String shown(Chair who, Caller.Reply reply) {
        return reply.body().isEmpty() ? who.page("/orders") : reply.body();
    }

    /// Whoever was at a desk is not any more, and does not come in again.
    private void stopped(Chair chair, String site, String account) {
        chair.untilNot("/orders", "Orders of the group");
        assertThat(chair.status("/waiting")).isNotEqualTo(200);
        var again = Caller.of(site + ".localhost", node.port()).post("/who", "account=" + account);
        assertThat(again.body()).contains("Cannot let you in: order 1 of the group");
    }

    @Test void too_few_signatures_do_nothing_and_enough_bind_at_every_site() throws IOException {
        try (var hub = group.hub()) {
            var order = commanders.make("stop.order", "--suspend", "a-tom", "--for", "12h");
            Commanders.done(commanders.sign(order, "bob"));
            var twice = commanders.sign(order, "bob");
            assertThat(twice.exit()).isEqualTo(1);
            assertThat(twice.err()).contains("signed it already");
            var few = commanders.order("deliver", order, "--to", group.at("new/hubs/uk/data"));
            assertThat(few.exit()).isEqualTo(1);
            assertThat(few.err()).contains("1 commanders have signed it, and 2 are needed");
            assertThat(commanders.order("show", order).exit()).isEqualTo(1);

            var copy = commanders.make("other.order", "--suspend", "a-cat", "--for", "12h");
            assertThat(commanders.order("combine", order, copy, "--out", group.at("both.order")).err()).contains(
                "another order");
            Commanders.done(commanders.sign(order, "di"));
            var shown = commanders.order("show", order);
            assertThat(shown.out()).contains("It stops the account a-tom", "12 hours", "hill-street, mill-lane",
                "Signed by 2 of the 2 commanders that are needed: bob, di", "accepts it");
            Commanders.done(commanders.order("deliver", order, "--to", group.at("new/hubs/uk/data")));
            stopped(tom, "mill-lane", "a-tom");
            anna.until("/orders", "Order 1");
            assertThat(anna.page("/orders")).contains("ends by itself in 12 hours");
            assertThat(anna.status("/waiting")).isEqualTo(200);
            assertThat(hub.reached()).isEqualTo(2);
        }
    }

    @Test void a_dark_zone_is_islands_until_it_is_lifted_and_a_severed_site_is_one_alone() throws IOException {
        try (var _ = group.hub()) {
            var hub = group.at("new/hubs/uk/data");
            anna.until("/waiting", "at the hub too");
            var dark = commanders.signed("dark.order", "--darken", "--for", "12h");
            assertThat(commanders.order("show", dark).out()).contains("It makes the whole zone dark", "12 hours");
            Commanders.done(commanders.order("deliver", dark, "--to", hub));
            for (var chair : List.of(anna, tom)) {
                chair.until("/waiting", CLOSED);
                assertThat(chair.page("/orders")).contains("Makes all practices", "ends by itself in 12 hours");
            }
            var client = anna.register("Margaret Thornton");
            assertThat(anna.page(client)).as("care goes on").contains(CLOSED, "on this computer only");
            Commanders.done(commanders.order("deliver", commanders.signed("lift.order", "--lift", "1"), "--to", hub));
            for (var chair : List.of(anna, tom)) chair.until("/waiting", "at the hub too");

            assertThat(commanders.order("make", "--out", group.at("far.order"), "--sever",
                "far-lane", "--for", "2h").err()).contains("There is no site far-lane");
            var cut = commanders.signed("cut.order", "--sever", "mill-lane", "--for", "2h");
            Commanders.done(commanders.order("deliver", cut, "--to", hub));
            tom.until("/waiting", CLOSED);
            anna.until("/orders", "Cuts off mill-lane");
            assertThat(anna.page("/waiting")).doesNotContain(CLOSED);
        }
        node.close();
        start();
        assertThat(tom.page("/waiting")).as("from its start on").contains(CLOSED);
    }

    @Test void an_order_brought_by_hand_binds_on_an_island_and_goes_to_the_others_when_the_hub_is_back()
        throws IOException {
        var order = commanders.signed("stop.order", "--suspend", "a-tom", "--for", "90m");
        Commanders.done(commanders.order("deliver", order));
        assertThat(bring(anna, order)).contains("Order 1");
        assertThat(tom.status("/waiting")).as("nobody has told mill-lane").isEqualTo(200);
        try (var _ = group.hub()) {
            stopped(tom, "mill-lane", "a-tom");
        }
        node.close();
        start();
        stopped(tom, "mill-lane", "a-tom"); // after a start, too
    }

    @Test void what_is_laid_before_a_site_as_a_file_binds_there() {
        var order = commanders.signed("stop.order", "--suspend", "a-tom", "--for", "90m");
        assertThat(commanders.order("deliver", order, "--to", group.at("new/zones")).err()).contains(
            "No hub and no site keeps its data in");
        Commanders.done(commanders.order("deliver", order, "--to", group.at("data/mill-lane")));
        stopped(tom, "mill-lane", "a-tom");
    }

    @Test void a_picture_of_an_order_is_as_good_as_its_file() throws IOException {
        var order = commanders.signed("stop.order", "--suspend", "a-tom", "--for", "90m");
        var picture = group.at("stop.png");
        Commanders.done(commanders.order("show", order, "--picture", picture));
        assertThat(commanders.order("show", order, "--picture", picture).err()).contains("already");
        Files.write(folder.resolve("half.png"), Arrays.copyOf(Files.readAllBytes(Path.of(picture)), 900));
        assertThat(commanders.order("show", group.at("half.png")).err()).contains("No code of an order is seen");
        Commanders.done(commanders.order("deliver", picture, "--to", group.at("data/mill-lane")));
        stopped(tom, "mill-lane", "a-tom");
        bring(anna, order);
        var page = anna.page("/orders");
        assertThat(page).contains("/picture\"");
        var shown = page.replaceAll("(?s).*src=\"(/orders/[0-9a-f]{64}/picture)\".*", "$1");
        assertThat(anna.status(shown)).isEqualTo(200);
        assertThat(anna.status(shown.replaceFirst("[0-9a-f]{64}", "0".repeat(64)))).isEqualTo(404);
    }

    @Test void a_page_that_is_open_is_told_nothing_more() throws IOException {
        try (var his = stream(tom, "mill-lane"); var hers = stream(anna, "hill-street")) {
            his.setSoTimeout(10_000); // well below what a quiet stream says by itself
            hers.setSoTimeout(100);
            var order = commanders.signed("stop.order", "--suspend", "a-tom", "--for", "90m");
            Commanders.done(commanders.order("deliver", order, "--to", group.at("data/mill-lane")));
            assertThat(new String(his.getInputStream().readAllBytes(), UTF_8)).as("it has ended").doesNotContain(
                "orders");
            assertThatThrownBy(() -> hers.getInputStream().readAllBytes()).as("hers goes on").isInstanceOf(
                SocketTimeoutException.class);
        }
    }

    /// What tells an open page that something changed, of which the first words have come.
    private Socket stream(Chair who, String site) throws IOException {
        var kept = who.caller().cookies().entrySet().stream().map(Object::toString).collect(joining("; "));
        var socket = new Socket(InetAddress.getLoopbackAddress(), node.port());
        socket.getOutputStream().write("GET /changes HTTP/1.0\r\nHost: %s.localhost:%d\r\nCookie: %s\r\n\r\n".formatted(
            site, node.port(), kept).getBytes(UTF_8));
        var begun = new StringBuilder();
        while (begun.indexOf("retry: 1000") < 0) begun.append((char) socket.getInputStream().read());
        return socket;
    }

    @Test void two_people_whom_it_does_not_name_undo_it() throws IOException {
        bring(anna, commanders.signed("stop.order", "--suspend", "a-ben", "--for", "2d"));
        var hash = Chair.found(UNDO, anna.page("/orders"), 1);
        var ben = Chair.at(node, "hill-street", "a-ben");
        assertThat(ben.status("/waiting")).isNotEqualTo(200);
        assertThat(undo(hash, "a-cat", "0000")).contains("Cannot");
        assertThat(undo(hash, "a-ben", TapDoor.PIN)).contains("Cannot");
        assertThat(anna.page("/orders")).contains("Order 1");
        assertThat(undo(hash, "a-cat", TapDoor.PIN)).contains("undone here, by two people", "No order is in force");
    }

    private String undo(String hash, String witness, String pin) {
        return shown(anna, anna.answer("/orders", "/orders/%s/undoings".formatted(hash), "witness=%s&pin=%s".formatted(
            witness, pin)));
    }

    @Test void a_later_order_ends_an_earlier_one_and_what_nobody_signed_is_told_in_words() throws IOException {
        var stop = commanders.signed("stop.order", "--suspend", "a-ben", "--for", "2d");
        Commanders.done(commanders.order("deliver", stop));
        bring(anna, stop);
        var lift = commanders.signed("lift.order", "--lift", "1");
        assertThat(commanders.order("show", lift).out()).contains("It ends order 1", "Order 2 of the zone uk");
        assertThat(bring(anna, lift)).contains("ended by the commanders", "No order is in force");
        var unsigned = commanders.make("alone.order", "--suspend", "a-ben", "--for", "2d");
        assertThat(bring(anna, unsigned)).contains("0 commanders have signed it, and 2 are needed");
    }
}
