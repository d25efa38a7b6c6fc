package org.lazaret.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Orders that were accepted here, for whoever comes by on the LAN. It hears nothing: what somebody sends is not read.
///
/// Shape: a line each, the oldest first, and then the connection ends. No order needs to be believed because it comes
/// from here, so nobody is asked who they are.
public final class OrderBoard implements AutoCloseable {
    /// At once; whoever else comes is sent away, and comes again in a minute.
    private static final int GUESTS = 8;
    /// Of these from one address.
    private static final int OF_ONE = 2;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ServerSocket door;
    private final Supplier<List<String>> orders;
    private final Duration longest;
    private final Semaphore guests = new Semaphore(GUESTS);
    private final Map<InetAddress, Integer> from = new ConcurrentHashMap<>();

    private OrderBoard(ServerSocket door, Supplier<List<String>> orders, Duration longest) {
        this.door = door;
        this.orders = orders;
        this.longest = longest;
    }

    /// Shows them from now on.
    ///
    /// @throws IOException when it cannot listen there
    public static OrderBoard open(InetSocketAddress where, Supplier<List<String>> orders) throws IOException {
        return open(where, orders, LONGEST);
    }

    /// @param longest that one guest may take to read
    static OrderBoard open(InetSocketAddress where, Supplier<List<String>> orders, Duration longest)
        throws IOException {
        var door = new ServerSocket();
        door.bind(where);
        var board = new OrderBoard(door, orders, longest);
        Thread.ofVirtual().name("board of orders").start(board::receive);
        return board;
    }

    public int port() { return door.getLocalPort(); }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                if (enters(guest.getInetAddress())) Thread.ofVirtual().start(() -> let(guest));
                else guest.close();
            } catch (IOException _) {
                // The door was closed, or a guest was gone at once.
            }
        }
    }

    private boolean enters(InetAddress address) {
        if (from.getOrDefault(address, 0) >= OF_ONE || !guests.tryAcquire()) return false;
        from.merge(address, 1, Integer::sum);
        return true;
    }

    private void let(Socket guest) {
        var over = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> sendAway(guest, over));
        try (guest) {
            showAndForget(guest, over);
        } catch (IOException _) {
            // Gone before it had read them, or too slow.
        }
    }

    /// It is forgotten before its connection ends: who has read all may come again at once.
    private void showAndForget(Socket guest, CountDownLatch over) throws IOException {
        try {
            show(guest);
        } finally {
            from.computeIfPresent(guest.getInetAddress(), (_, count) -> count > 1 ? count - 1 : null);
            guests.release();
            over.countDown();
        }
    }

    /// Who does not read in that time has gone, or wants to stand in the way.
    private void sendAway(Socket guest, CountDownLatch over) {
        try {
            if (!over.await(longest.toMillis(), TimeUnit.MILLISECONDS)) guest.close();
        } catch (InterruptedException | IOException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Socket guest) throws IOException {
        var out = new BufferedOutputStream(guest.getOutputStream());
        for (var order : orders.get()) {
            out.write(order.getBytes(UTF_8));
            out.write('\n');
        }
        out.flush();
    }

    @Override public void close() {
        try {
            door.close();
        } catch (IOException _) {
            // Nobody comes any more.
        }
    }
}
