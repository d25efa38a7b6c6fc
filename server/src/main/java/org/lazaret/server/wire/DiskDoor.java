package org.lazaret.server.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.DiskFile;
import org.lazaret.core.world.Io;
import org.lazaret.group.zones.Key;

/// Lets one other computer, which shows the key that is known here, keep files in one folder of this one.
public final class DiskDoor implements AutoCloseable {
    private static final int SILENCE_MILLIS = 120_000;
    private static final String SHUT = "this computer has taken over, and takes nothing more";

    private final SSLServerSocket door;
    private final Disk disk;
    private final boolean writable;
    private final Set<SSLSocket> guests = ConcurrentHashMap.newKeySet();

    private DiskDoor(SSLServerSocket door, Disk disk, boolean writable) {
        this.door = door;
        this.disk = disk;
        this.writable = writable;
    }

    /// @param guest whose computer may come in
    /// @param own shown to it
    public record Keys(WireKey own, Key guest) {}

    /// Returns when it can be reached.
    ///
    /// @param disk that folder and nothing else
    /// @param writable whether anything may be changed there; else it is only read
    public static DiskDoor open(InetSocketAddress where, Keys keys, Disk disk, boolean writable) throws IOException {
        var context = keys.own.context(keys.guest::equals);
        var listening = (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
        var parameters = listening.getSSLParameters();
        WireKey.strict(parameters);
        listening.setSSLParameters(parameters);
        listening.bind(where);
        var door = new DiskDoor(listening, disk, writable);
        Thread.ofVirtual().name("disk door").start(door::listen);
        return door;
    }

    public int port() { return door.getLocalPort(); }

    /// Whether the other computer is connected now.
    public boolean reached() { return !guests.isEmpty(); }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var socket = (SSLSocket) door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                // Closed, or a guest that was gone before it was greeted.
            }
        }
    }

    private void serve(SSLSocket socket) {
        Map<String, DiskFile> open = new LinkedHashMap<>();
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(SILENCE_MILLIS);
            socket.startHandshake();
            guests.add(socket);
            var in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 << 10));
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 64 << 10));
            while (!door.isClosed()) {
                answer(new Question(in, out, open));
                out.flush();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            // It comes again if it is ours, and asks what can be asked.
        } finally {
            guests.remove(socket);
            open.values().forEach(DiskFile::close);
        }
    }

    /// @param open files that were written and not synced yet
    private record Question(DataInputStream in, DataOutputStream out, Map<String, DiskFile> open) {
        byte[] bytes() throws IOException {
            int length = in.readInt();
            if (length < 0 || length > DiskCall.MOST) throw new IOException("%d bytes at once".formatted(length));
            var bytes = in.readNBytes(length);
            if (bytes.length < length) throw new IOException("it ended in the middle of a question");
            return bytes;
        }

        DiskFile file(Disk disk, String path) { return open.computeIfAbsent(path, disk::open); }

        void io(Io io) throws IOException {
            switch (io) {
                case Io.Done(var bytes) -> {
                    out.writeByte(DiskCall.DONE);
                    out.writeInt(bytes);
                }
                case Io.Failed(var why) -> {
                    out.writeByte(DiskCall.FAILED);
                    out.writeUTF(why);
                }
            }
        }
    }

    private void answer(Question asked) throws IOException {
        var call = DiskCall.values()[asked.in.readUnsignedByte()];
        var path = asked.in.readUTF();
        try {
            if (call.writes()) asked.io(write(call, path, asked));
            else read(call, path, asked);
        } catch (DiskFault fault) {
            asked.out.writeByte(DiskCall.FAULT);
            asked.out.writeUTF(String.valueOf(fault.getMessage()));
        }
    }

    private Io write(DiskCall call, String path, Question asked) throws IOException {
        long at = call == DiskCall.WRITE_AT ? asked.in.readLong() : 0;
        var bytes = call == DiskCall.WRITE_AT || call == DiskCall.REPLACE ? asked.bytes() : new byte[0];
        if (!writable) return new Io.Failed(SHUT);
        return switch (call) {
            case WRITE_AT -> asked.file(disk, path).write(at, ByteBuffer.wrap(bytes));
            case SYNC -> synced(asked, path);
            case REPLACE -> disk.replace(path, bytes);
            default -> disk.delete(path);
        };
    }

    /// Its file is not needed any more: whoever writes on opens it again.
    private Io synced(Question asked, String path) {
        try (var file = asked.file(disk, path)) {
            asked.open.remove(path);
            return file.sync();
        }
    }

    private void read(DiskCall call, String path, Question asked) throws IOException {
        switch (call) {
            case SIZE -> number(size(path), asked);
            case READ_AT -> piece(path, asked);
            case LIST -> list(path, asked);
            case READ -> whole(disk.read(path), asked);
            default -> number(disk.room(), asked);
        }
    }

    private static void number(long number, Question asked) throws IOException {
        asked.out.writeByte(DiskCall.DONE);
        asked.out.writeLong(number);
    }

    private long size(String path) {
        try (var file = disk.open(path)) {
            return file.size();
        }
    }

    private void piece(String path, Question asked) throws IOException {
        long at = asked.in.readLong();
        var piece = ByteBuffer.allocate(Math.clamp(asked.in.readInt(), 0, DiskCall.MOST));
        try (var file = disk.open(path)) {
            var read = file.read(at, piece);
            asked.io(read);
            if (read instanceof Io.Done) bytes(asked.out, piece.array(), piece.position());
        }
    }

    private void list(String path, Question asked) throws IOException {
        var names = disk.list(path);
        asked.out.writeByte(DiskCall.DONE);
        asked.out.writeInt(names.size());
        for (var name : names) asked.out.writeUTF(name);
    }

    private static void whole(Optional<byte[]> file, Question asked) throws IOException {
        asked.out.writeByte(DiskCall.DONE);
        asked.out.writeBoolean(file.isPresent());
        if (file.isPresent()) bytes(asked.out, file.get(), file.get().length);
    }

    private static void bytes(DataOutputStream out, byte[] bytes, int length) throws IOException {
        out.writeInt(length);
        out.write(bytes, 0, length);
    }

    /// Whoever is in the middle of something does not finish it.
    @Override public void close() {
        try {
            door.close();
            for (var guest : guests) {
                guest.setSoTimeout(1); // JSSE would wait for its last word
                guest.close();
            }
        } catch (IOException _) {
            // Nobody comes in any more.
        }
    }
}
