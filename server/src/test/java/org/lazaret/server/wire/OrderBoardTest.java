package org.lazaret.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.group.orders.OrderBook;

/// What neighbours on a LAN read of each other, and who only wants to stand in the way.
class OrderBoardTest {
    private static final InetSocketAddress ANY = new InetSocketAddress("127.0.0.1", 0);
    private static final int FLOOD = 40;
    /// More than sockets have room for.
    private static final List<String> ENDLESS = List.of("x".repeat(30_000_000));
    private static final Duration SOON = Duration.ofMillis(200);

    private static InetSocketAddress at(int port) { return new InetSocketAddress("127.0.0.1", port); }

    @Test void what_is_shown_is_read_in_that_order_and_anew_each_time() throws IOException {
        var shown = new ArrayList<>(List.of("one", "two"));
        try (var board = OrderBoard.open(ANY, () -> List.copyOf(shown))) {
            assertThat(BoardReading.of(at(board.port()))).containsExactly("one", "two");
            shown.add("three");
            for (int visit = 0; visit < FLOOD; visit++)
                assertThat(BoardReading.of(at(board.port()))).containsExactly("one", "two", "three");
        }
    }

    @Test void guests_of_one_address_who_never_read_do_not_keep_others_away() throws IOException {
        var idle = new ArrayList<Socket>();
        try (var board = OrderBoard.open(ANY, () -> ENDLESS)) {
            for (int guest = 0; guest < FLOOD; guest++) idle.add(from("127.0.0.2", board.port()));
            try (var other = from("127.0.0.3", board.port())) {
                assertThat(other.getInputStream().readNBytes(9)).isEqualTo("xxxxxxxxx".getBytes(UTF_8));
            }
        } finally {
            for (var guest : idle) guest.close();
        }
    }

    @Test void so_many_are_shown_them_at_once_and_whoever_does_not_read_makes_room() throws IOException {
        var idle = new ArrayList<Socket>();
        try (var board = OrderBoard.open(ANY, () -> ENDLESS)) {
            for (int guest = 0; guest < 8; guest++) {
                idle.add(from("127.0.1." + (1 + guest), board.port()));
                assertThat(isShown(idle.getLast())).isTrue();
            }
            try (var ninth = from("127.0.0.3", board.port())) {
                assertThat(isShown(ninth)).isFalse();
            }
        } finally {
            for (var guest : idle) guest.close();
        }
        try (var board = OrderBoard.open(ANY, () -> ENDLESS, SOON);
            var slow = from("127.0.0.2", board.port());
            var other = from("127.0.0.2", board.port())) {
            assertThat(List.of(isShown(slow), isShown(other))).containsOnly(true);
            assertThat(IntStream.range(0, 1_000_000).anyMatch(_ -> comes("127.0.0.2", board.port()))).isTrue();
        }
    }

    private static boolean comes(String address, int port) {
        try (var guest = from(address, port)) {
            return isShown(guest);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isShown(Socket guest) {
        try {
            return guest.getInputStream().read() == 'x';
        } catch (IOException _) {
            return false; // sent away
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
        assertThat(read(out -> {
            while (true) out.write("n\n".repeat(1 << 16).getBytes(UTF_8));
        })).hasSize(BoardReading.MOST);
    }

    @Test void a_neighbour_who_says_nothing_is_waited_for_no_longer() {
        assertThatThrownBy(() -> read(SOON, _ -> new CountDownLatch(1).await(20, TimeUnit.SECONDS))).isInstanceOf(
            IOException.class);
    }

    private interface Saying {
        void to(OutputStream reader) throws IOException, InterruptedException;
    }

    private static List<String> read(String sent) throws IOException {
        return read(out -> out.write(sent.getBytes(UTF_8)));
    }

    private static List<String> read(Saying neighbour) throws IOException {
        return read(Duration.ofSeconds(20), neighbour);
    }

    private static List<String> read(Duration longest, Saying neighbour) throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> send(door, neighbour));
            return BoardReading.of(at(door.getLocalPort()), longest);
        }
    }

    private static void send(ServerSocket door, Saying neighbour) {
        try (var guest = door.accept()) {
            neighbour.to(guest.getOutputStream());
        } catch (IOException | InterruptedException _) {
            // It has read enough.
        }
    }
}
