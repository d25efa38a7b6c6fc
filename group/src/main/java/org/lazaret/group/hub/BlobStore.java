package org.lazaret.group.hub;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.Io;
import org.lazaret.group.carry.BlobId;
import org.lazaret.group.carry.Message;

/// The sealed blobs of a zone, each in a file of its name, and those that are still arriving from one site.
final class BlobStore {
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ARRIVING = 4;

    private final Disk disk;
    private final String folder;
    private final Map<BlobId, ByteArrayOutputStream> arriving = new LinkedHashMap<>();

    BlobStore(Disk disk, String folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// Takes a piece if it is the next one; the answer says how much there is, and all of it only when it is durable.
    Message.Stored take(Message.Piece piece) {
        var blob = piece.blob();
        long size = size(blob);
        if (size > 0) return new Message.Stored(blob, size);
        if (piece.length() > MOST_BYTES) return new Message.Stored(blob, 0);
        var there = arriving.computeIfAbsent(blob, _ -> new ByteArrayOutputStream());
        if (arriving.size() > MOST_ARRIVING) arriving.remove(arriving.keySet().iterator().next());
        if (piece.at() == there.size() && piece.at() + piece.part().length <= piece.length())
            there.writeBytes(piece.part());
        if (there.size() < piece.length() || piece.length() == 0) return new Message.Stored(blob, there.size());
        arriving.remove(blob);
        return new Message.Stored(blob, whole(blob, there.toByteArray()));
    }

    private long whole(BlobId blob, byte[] bytes) {
        if (!BlobId.of(bytes).equals(blob)) return 0; // another than was promised: it begins anew
        return disk.replace(path(blob), bytes) instanceof Io.Done ? bytes.length : 0;
    }

    private long size(BlobId blob) {
        try (var file = disk.open(path(blob))) {
            return file.size();
        }
    }

    private String path(BlobId blob) { return folder + "/" + blob.hex().substring(0, 2) + "/" + blob.hex(); }
}
