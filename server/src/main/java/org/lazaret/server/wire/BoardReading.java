package org.lazaret.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lazaret.group.orders.OrderBook;

/// Reads what a neighbour on the LAN shows, and no more of it than orders can be.
public final class BoardReading {
    /// Of one neighbour; more orders than that a zone does not give.
    public static final int MOST = 512;
    private static final int BYTES = 4 << 20;
    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private BoardReading() {}

    /// What it shows, whatever that is: each line proves itself, or is nothing.
    ///
    /// @throws IOException when it is not there, or is too slow
    public static List<String> of(InetSocketAddress neighbour) throws IOException { return of(neighbour, LONGEST); }

    /// @param longest that it may take
    static List<String> of(InetSocketAddress neighbour, Duration longest) throws IOException {
        var over = new CountDownLatch(1);
        try (var socket = new Socket()) {
            socket.connect(neighbour, CONNECT_MILLIS);
            Thread.ofVirtual().start(() -> giveUp(socket, over, longest));
            return lines(socket.getInputStream());
        } finally {
            over.countDown();
        }
    }

    private static void giveUp(Socket socket, CountDownLatch over, Duration longest) {
        try {
            if (!over.await(longest.toMillis(), TimeUnit.MILLISECONDS)) socket.close();
        } catch (InterruptedException | IOException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> lines(InputStream in) throws IOException {
        var text = new String(in.readNBytes(BYTES), UTF_8);
        return text.lines().map(String::strip).filter(
            line -> !line.isEmpty() && line.length() <= OrderBook.LONGEST).limit(MOST).toList();
    }
}
