package org.lazaret.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.group.orders.OrderBook;

/// What neighbours on a LAN read of each other, and who only wants to stand in the way.
class OrderBoardTest {
    private static final InetSocketAddress ANY = new InetSocketAddress("127.0.0.1", 0);
    private static final int FLOOD = 40;

    private static InetSocketAddress at(int port) { return new InetSocketAddress("127.0.0.1", port); }

    @Test void what_is_shown_is_read_in_that_order_and_anew_each_time() throws IOException {
        var shown = new ArrayList<>(List.of("one", "two"));
        try (var board = OrderBoard.open(ANY, () -> List.copyOf(shown))) {
            assertThat(BoardReading.of(at(board.port()))).containsExactly("one", "two");
            shown.add("three");
            assertThat(BoardReading.of(at(board.port()))).containsExactly("one", "two", "three");
        }
    }

    @Test void guests_of_one_address_who_never_read_do_not_keep_others_away() throws IOException {
        var long1 = List.of("x".repeat(30_000_000)); // more than sockets have room for
        var idle = new ArrayList<Socket>();
        try (var board = OrderBoard.open(ANY, () -> long1)) {
            for (int guest = 0; guest < FLOOD; guest++) idle.add(from("127.0.0.2", board.port()));
            try (var other = from("127.0.0.3", board.port())) {
                assertThat(other.getInputStream().readNBytes(9)).isEqualTo("xxxxxxxxx".getBytes(UTF_8));
            }
        } finally {
            for (var guest : idle) guest.close();
        }
    }

    private static Socket from(String address, int port) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(at(port), 2_000);
        return socket;
    }

    @Test void no_more_is_read_of_a_neighbour_than_orders_can_be() throws IOException {
        var lines = IntStream.range(0, BoardReading.MOST + 1).mapToObj(Integer::toString).toList();
        assertThat(read(String.join("\n", lines))).hasSize(BoardReading.MOST);
        assertThat(read("y".repeat(OrderBook.LONGEST + 1) + "\n\n" + "z".repeat(OrderBook.LONGEST))).containsExactly(
            "z".repeat(OrderBook.LONGEST));
        assertThat(read("n\n".repeat(4 << 20))).hasSize(BoardReading.MOST); // it reads half of that
    }

    private static List<String> read(String sent) throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> send(door, sent));
            return BoardReading.of(at(door.getLocalPort()));
        }
    }

    private static void send(ServerSocket door, String sent) {
        try (var guest = door.accept()) {
            guest.getOutputStream().write(sent.getBytes(UTF_8));
        } catch (IOException _) {
            // It has read enough.
        }
    }
}
