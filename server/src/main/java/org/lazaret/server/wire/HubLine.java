package org.lazaret.server.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.Wire;
import org.lazaret.group.zones.Hub;

/// A site's way to the hub of its zone: called, and called again whenever it is gone, for as long as the node runs.
///
/// Before it is begun, and while there is no connection, what is sent is lost.
public final class HubLine implements Wire, AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<Link> link = Optional.empty();
    private volatile String trouble = "";

    /// Who hears what comes. Called on a thread of the line.
    ///
    /// @param reached told each time there is a connection, before anything comes
    public record Ear(Runnable reached, Consumer<byte[]> heard) {}

    @Override public void send(PeerId to, byte[] message) { link.ifPresent(now -> now.send(message)); }

    /// Why there is no connection, in a sentence; empty while there is one, or before the first was tried.
    public String trouble() { return trouble; }

    /// Calls from now on.
    public void begin(Hub hub, WireKey own, Ear ear) {
        var context = own.context(hub.wire()::equals);
        Thread.ofVirtual().name("line to " + hub.address()).start(() -> call(hub.address(), context, ear));
    }

    private void call(String address, SSLContext context, Ear ear) {
        var pause = FIRST_PAUSE;
        while (!over(pause)) {
            pause = once(address, context, ear) ? FIRST_PAUSE : longer(pause);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /// @return whether there was a connection
    private boolean once(String address, SSLContext context, Ear ear) {
        boolean reached = false;
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
        return reached;
    }

    private static String words(IOException gone) {
        return Optional.ofNullable(gone.getMessage()).orElse(gone.getClass().getSimpleName());
    }

    private static SSLSocket socket(String address, SSLContext context) throws IOException {
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
