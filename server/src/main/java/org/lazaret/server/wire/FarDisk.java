package org.lazaret.server.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocket;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.DiskFile;
import org.lazaret.core.world.Io;
import org.lazaret.group.zones.Key;

/// A folder of another computer, which `DiskDoor` opens there, over TLS with keys that both know beforehand.
///
/// Promise: as a disk's. An answer that does not come is a failure; what was asked may have happened all the same.
public final class FarDisk implements Disk, AutoCloseable {
    private static final int ANSWER_MILLIS = 20_000;

    private final ReentrantLock turn = new ReentrantLock();
    private final SSLSocket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    private FarDisk(SSLSocket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 << 10));
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 64 << 10));
    }

    /// @param address `HOST:PORT`
    /// @param there whose computer it must be
    /// @throws IOException when it is not reached, or is another
    public static FarDisk reach(String address, WireKey own, Key there) throws IOException {
        var socket = Calling.socket(address, own.context(there::equals));
        try {
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.setTcpNoDelay(true);
            socket.startHandshake();
            return new FarDisk(socket);
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    public boolean isClosed() { return socket.isClosed(); }

    /// What belongs to a question, and what is read of its answer.
    private interface Part {
        void at(DataOutputStream to) throws IOException;
    }

    private interface Rest<T> {
        T of(DataInputStream from) throws IOException;
    }

    /// @throws DiskFault when nothing could be said
    private <T> T ask(DiskCall call, String path, Part part, Rest<T> rest) throws IOException {
        turn.lock();
        try {
            out.writeByte(call.ordinal());
            out.writeUTF(path);
            part.at(out);
            out.flush();
            return switch (in.readByte()) {
                case DiskCall.DONE -> rest.of(in);
                case DiskCall.FAILED -> throw new Refused(in.readUTF());
                default -> throw new DiskFault(in.readUTF());
            };
        } catch (IOException gone) {
            if (!(gone instanceof Refused)) close(); // who answers late would answer another question
            throw gone;
        } finally {
            turn.unlock();
        }
    }

    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String why) { super(why); }
    }

    private Io done(DiskCall call, String path, Part part) {
        try {
            return new Io.Done(ask(call, path, part, DataInputStream::readInt));
        } catch (IOException | DiskFault failed) {
            return new Io.Failed(path + ": " + failed.getMessage());
        }
    }

    private <T> T said(DiskCall call, String path, Rest<T> rest) {
        try {
            return ask(call, path, _ -> {}, rest);
        } catch (IOException gone) {
            throw new DiskFault("the other computer does not answer for %s: %s".formatted(path, gone.getMessage()));
        }
    }

    private static byte[] bytes(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > DiskCall.MOST) throw new IOException("%d bytes at once".formatted(length));
        var bytes = from.readNBytes(length);
        if (bytes.length < length) throw new IOException("it ended in the middle of an answer");
        return bytes;
    }

    private static Part with(byte[] bytes) {
        return to -> {
            to.writeInt(bytes.length);
            to.write(bytes);
        };
    }

    @Override public List<String> list(String folder) {
        return said(DiskCall.LIST, folder, from -> {
            var names = new ArrayList<String>();
            for (int left = from.readInt(); left > 0; left--) names.add(from.readUTF());
            return List.copyOf(names);
        });
    }

    @Override public Io replace(String path, byte[] whole) { return done(DiskCall.REPLACE, path, with(whole)); }

    @Override public Io delete(String path) { return done(DiskCall.DELETE, path, _ -> {}); }

    /// Nobody else is let in there.
    @Override public Io own(String path) { return Io.DONE; }

    @Override public Optional<byte[]> read(String path) {
        return said(DiskCall.READ, path, from -> from.readBoolean() ? Optional.of(bytes(from)) : Optional.empty());
    }

    @Override public long room() { return said(DiskCall.ROOM, "", DataInputStream::readLong); }

    @Override public DiskFile open(String path) { return new FarFile(path); }

    /// One file there; the other end opens it when it is first asked for.
    private final class FarFile implements DiskFile {
        private final String path;

        FarFile(String path) { this.path = path; }

        @Override public long size() { return said(DiskCall.SIZE, path, DataInputStream::readLong); }

        @Override public Io read(long at, ByteBuffer to) {
            try {
                int read = ask(DiskCall.READ_AT, path, out -> {
                    out.writeLong(at);
                    out.writeInt(to.remaining());
                }, from -> {
                    int count = from.readInt();
                    to.put(bytes(from));
                    return count;
                });
                return new Io.Done(read);
            } catch (IOException | DiskFault failed) {
                return new Io.Failed(path + ": " + failed.getMessage());
            }
        }

        @Override public Io write(long at, ByteBuffer from) {
            var bytes = new byte[from.remaining()];
            from.get(bytes);
            return done(DiskCall.WRITE_AT, path, to -> {
                to.writeLong(at);
                with(bytes).at(to);
            });
        }

        @Override public Io sync() { return done(DiskCall.SYNC, path, _ -> {}); }

        @Override public void close() {}
    }

    @Override public void close() {
        try {
            socket.setSoTimeout(1);
            socket.close();
        } catch (IOException _) {
            // It was gone already.
        }
    }
}
