package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Health;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.world.PeerId;
import org.lazaret.group.orders.Effect;
import org.lazaret.group.orders.Order;
import org.lazaret.group.orders.OrderBook;
import org.lazaret.group.zones.Zone;
import org.lazaret.pages.Drawing;
import org.lazaret.pages.PageRenderer;
import org.lazaret.pages.Place;
import org.lazaret.pages.Words;
import org.lazaret.practice.staff.Duties;
import org.lazaret.server.signin.Directory;
import org.lazaret.server.signin.Door;
import org.lazaret.server.signin.Doors;
import org.lazaret.server.signin.Stretcher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// A node's web server, with a site behind it that lets nobody in.
class NodeServerTest {
    private static final OrderBook.Known DARK = new OrderBook.Known("", new OrderBook.Signed(new Order(new Zone("uk"),
        new Order.Past(1, List.of(), 1), new Order.Term(Instant.EPOCH, Instant.EPOCH.plusSeconds(9)), new Effect.Darken(
            9)),
        List.of()), Instant.EPOCH, 9, OrderBook.State.IN_FORCE);
    @Test void no_setting_of_the_machine_opens_a_node_to_the_network() throws IOException {
        System.setProperty("server.address", "0.0.0.0");
        try (var node = NodeServer.start(List.of(closed()), Doors.PROOF, Listening.locally(0))) {
            assertThat(answers("127.0.0.1", node.port())).isTrue();
            assertThat(answers("127.0.0.2", node.port())).as("another address of this machine").isFalse();
        } finally {
            System.clearProperty("server.address");
        }
    }

    @Test void the_table_of_roles_has_a_line_for_every_route_and_no_other() {
        try (var node = NodeServer.start(List.of(closed()), Doors.with(() -> {}), Listening.locally(0))) {
            var table = Duties.house();
            assertThat(node.routes().stream().filter(route -> !table.knows(route))).as(
                "roles.txt in the staff room says who may do what: give each of these routes a line there").isEmpty();
            assertThat(table.routes().stream().filter(route -> !node.routes().contains(route))).as(
                "these lines of roles.txt are no route any more: take them out").isEmpty();
        }
    }

    @Test void nobody_pulls_the_plug_of_a_node_that_is_no_demonstration() {
        try (var node = NodeServer.start(List.of(closed()), Doors.PROOF, Listening.locally(0))) {
            assertThat(node.routes()).isNotEmpty().noneMatch(route -> route.contains("/plug"));
        }
    }

    @Test void a_dark_site_answers_who_is_in_its_building_and_tells_others_to_come_or_call() throws Exception {
        var dark = closed().closedBy(() -> Optional.of(DARK));
        for (var outside : List.of("198.51.100.7", "2001:db8::1")) {
            assertThat(asked(dark, outside).getContentAsString()).contains("answers only its own building");
            assertThat(asked(dark, outside).getStatus()).isEqualTo(403);
            assertThat(asked(closed(), outside).getContentAsString()).as("while it is light").isEqualTo("in");
        }
        for (var inside : List.of("127.0.0.1", "192.168.1.20"))
            assertThat(asked(dark, inside).getContentAsString()).isEqualTo("in");
    }

    private static MockHttpServletResponse asked(Served site, String from) throws Exception {
        var request = new MockHttpServletRequest("GET", "/who");
        request.setServerName(site.host());
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        new Reception(List.of(site), Duties.house(), new PageRenderer(new Drawing())).doFilter(request, response,
            (_, answer) -> answer.getWriter().write("in"));
        return response;
    }

    private static boolean answers(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static Served closed() {
        var place = new Place(() -> "Hill Street", ZoneOffset.UTC, () -> Instant.EPOCH, Words.english(),
            new Place.Household(List.of(), List.of()));
        var site = new Closed();
        var kit = new Door.Kit(byte[]::new, () -> Instant.EPOCH, new Stretcher(byte[]::new, Cost.NONE), Doors.PROOF);
        return Served.of("hill-street.localhost", place, site,
            new Door(new Directory(site, () -> Instant.EPOCH), kit, () -> Instant.EPOCH));
    }

    /// A site that is not at work.
    private record Closed() implements Site {
        @Override public Entering enter(Session who) { return new Entering.Barred("stopped", "it is a test"); }

        @Override public void receive(PeerId from, byte[] message) {}

        @Override public boolean step() { return false; }

        @Override public void listen(Consumer<List<String>> listener) {}

        @Override public void scrub() {}

        @Override public Health health() { return new Health(0, 0, 0, 0, 0, "it is a test", "", 0); }

        @Override public void close() {}
    }
}
