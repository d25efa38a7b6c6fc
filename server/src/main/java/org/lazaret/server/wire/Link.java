package org.lazaret.server.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.lazaret.group.carry.Message;
import org.lazaret.group.zones.Key;

/// One TLS connection on which both ends send messages as they like.
///
/// Shape: each message behind its length, four bytes, the highest first; one longer than `Message.MOST_BYTES` ends it,
/// and a length of zero only says that the other end is there.
final class Link implements AutoCloseable {
    /// Who is not heard so long is taken for gone.
    static final int SILENCE_MILLIS = 60_000;
    private static final int HANDSHAKE_MILLIS = 10_000;
    private static final int SIGN_SECONDS = 20;
    /// Bytes: more than a site has under way before it is answered.
    static final long ROOM_OF_A_SITE = 48L << 20;
    /// Bytes for each of its sites, so that those who ask and do not listen take little from a hub of hundreds.
    static final long ROOM_OF_A_HUB = 4L << 20;
    private static final byte[] STILL_HERE = {};

    private final SSLSocket socket;
    private final Key other;
    private final long room;
    private final LinkedBlockingQueue<byte[]> out = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final Thread writer = Thread.ofVirtual().unstarted(this::write);

    private Link(SSLSocket socket, Key other, long room) {
        this.socket = socket;
        this.room = room;
        this.other = other;
    }

    /// Shakes hands: who the other end is, is proven at return.
    ///
    /// @param room for what waits to be sent, in bytes
    static Link of(SSLSocket socket, long room) throws IOException {
        socket.setSoTimeout(HANDSHAKE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.startHandshake();
        var shown = socket.getSession().getPeerCertificates()[0];
        var key = WireKey.of(shown).orElseThrow(() -> new IOException("a key that is not Ed25519"));
        socket.setSoTimeout(SILENCE_MILLIS);
        return new Link(socket, key, room);
    }

    /// Whom it leads to.
    Key other() { return other; }

    /// Never waits: what there is no room for is lost, as a wire may lose it.
    void send(byte[] message) {
        if (waiting.addAndGet(message.length) <= room) out.add(message);
        else waiting.addAndGet(-message.length);
    }

    /// Hands on what comes until the connection ends.
    ///
    /// @throws IOException why it ended
    void hear(Consumer<byte[]> heard) throws IOException {
        writer.start();
        try {
            var in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 << 10));
            while (true) {
                int length = in.readInt();
                if (length < 0 || length > Message.MOST_BYTES)
                    throw new IOException("a message of %d bytes".formatted(length));
                var message = in.readNBytes(length);
                if (message.length < length) throw new IOException("it ended in the middle of a message");
                if (length > 0) heard.accept(message);
            }
        } finally {
            close();
        }
    }

    private void write() {
        try {
            var to = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 64 << 10));
            while (true) {
                var next = out.poll(SIGN_SECONDS, TimeUnit.SECONDS);
                write(to, next == null ? STILL_HERE : next);
                if (out.isEmpty()) to.flush();
            }
        } catch (IOException _) {
            close(); // whoever reads is told why
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(DataOutputStream to, byte[] message) throws IOException {
        to.writeInt(message.length);
        to.write(message);
        waiting.addAndGet(-message.length);
    }

    /// Waits for nobody at the other end: JSSE would wait for it to take what is being written, and to finish what it
    /// began to send.
    @Override public void close() {
        writer.interrupt();
        try {
            socket.setSoTimeout(1);
            socket.close();
        } catch (IOException _) {
            // It was gone already.
        }
    }
}
