package org.lazaret.server.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// One hub at one address, called until nobody wants it any more.
final class Calling implements Runnable, AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LASTING = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final String address;
    private final SSLContext context;
    private final HubLine.Ear ear;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<Link> link = Optional.empty();
    private volatile String trouble = "";

    /// @param address `HOST:PORT`
    /// @param context that shakes hands with that hub and nobody else
    Calling(String address, SSLContext context, HubLine.Ear ear) {
        this.address = address;
        this.context = context;
        this.ear = ear;
    }

    void send(byte[] message) { link.ifPresent(now -> now.send(message)); }

    String trouble() { return trouble; }

    @Override public void run() {
        var pause = FIRST_PAUSE;
        while (!over(pause)) {
            pause = once() ? FIRST_PAUSE : longer(pause);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /// @return whether there was a connection that lasted: of two computers with one key the newer takes the place of
    /// the older, and each comes again
    private boolean once() {
        boolean reached = false;
        long begun = System.nanoTime();
        try (var now = Link.of(socket(address, context), Link.ROOM_OF_A_SITE)) {
            link = Optional.of(now);
            trouble = "";
            reached = true;
            if (over.getCount() == 0) return true;
            ear.reached().run();
            now.hear(ear.heard());
        } catch (IOException gone) {
            trouble = "The hub at %s is not reached: %s".formatted(address, words(gone));
        } finally {
            link = Optional.empty();
        }
        return reached && System.nanoTime() - begun > LASTING.toNanos();
    }

    private static String words(IOException gone) {
        return Optional.ofNullable(gone.getMessage()).orElse(gone.getClass().getSimpleName());
    }

    /// @param address `HOST:PORT`
    static SSLSocket socket(String address, SSLContext context) throws IOException {
        int colon = address.lastIndexOf(':');
        var host = address.substring(0, colon);
        int port = Integer.parseInt(address.substring(colon + 1));
        var plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
            var parameters = socket.getSSLParameters();
            WireKey.strict(parameters);
            socket.setSSLParameters(parameters);
            return socket;
        } catch (IOException | RuntimeException failed) {
            plain.close();
            throw failed;
        }
    }

    private boolean over(Duration pause) {
        try {
            return over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override public void close() {
        over.countDown();
        link.ifPresent(Link::close);
    }
}
