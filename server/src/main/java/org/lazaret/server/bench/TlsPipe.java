package org.lazaret.server.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.server.wire.WireKey;

/// One TLS connection on this machine with nothing on it but bytes: what the line to a hub is measured against.
final class TlsPipe implements AutoCloseable {
    private static final int BLOCK = 256 << 10;

    private final SSLSocket from;
    private final SSLSocket to;
    private final InputStream in;

    private TlsPipe(SSLSocket from, SSLSocket to) throws IOException {
        this.from = from;
        this.to = to;
        this.in = to.getInputStream();
    }

    static TlsPipe open() throws IOException {
        var one = new WireKey(new OsSecrets().bytes(32));
        var other = new WireKey(new OsSecrets().bytes(32));
        var loopback = InetAddress.getLoopbackAddress();
        try (var door = (SSLServerSocket) one.context(
            other.key()::equals).getServerSocketFactory().createServerSocket()) {
            door.bind(new InetSocketAddress(loopback, 0));
            var coming = new FutureTask<>(() -> shaken((SSLSocket) door.accept()));
            Thread.ofVirtual().start(coming);
            var from = shaken((SSLSocket) other.context(one.key()::equals).getSocketFactory().createSocket(loopback,
                door.getLocalPort()));
            return new TlsPipe(from, coming.get());
        } catch (ExecutionException failed) {
            throw new IOException("no connection to oneself", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static SSLSocket shaken(SSLSocket socket) throws IOException {
        socket.startHandshake();
        return socket;
    }

    /// Begins to send so many bytes.
    void send(long bytes) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                write(from.getOutputStream(), bytes);
            } catch (IOException _) {
                // Whoever reads finds out.
            }
        });
    }

    private static void write(OutputStream out, long bytes) throws IOException {
        var block = new OsSecrets().bytes(BLOCK);
        for (long left = bytes; left > 0; left -= BLOCK) out.write(block, 0, (int) Math.min(left, BLOCK));
        out.flush();
    }

    /// @return how many bytes came
    int read(byte[] to) throws IOException {
        int read = in.read(to);
        if (read < 0) throw new IOException("the connection ended");
        return read;
    }

    /// Sends so many bytes and has as many back.
    ///
    /// @param bytes fewer than a socket has room for
    void thereAndBack(int bytes) throws IOException {
        var block = new byte[bytes];
        from.getOutputStream().write(block);
        whole(to.getInputStream(), block);
        to.getOutputStream().write(block);
        whole(from.getInputStream(), block);
    }

    private static void whole(InputStream in, byte[] block) throws IOException {
        if (in.readNBytes(block, 0, block.length) < block.length) throw new IOException("the connection ended");
    }

    @Override public void close() throws IOException {
        from.close();
        to.close();
    }
}
