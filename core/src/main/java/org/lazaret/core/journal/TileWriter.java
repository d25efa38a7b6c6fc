package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.Io;

/// Puts a journal's entries into tiles, and signs how far they go.
///
/// Full tiles are synced together, when the checkpoint that needs them is signed. What a crash leaves beyond the
/// checkpoint is written again.
final class TileWriter {
    private static final int HASH = 32;

    private final Disk disk;
    private final String folder;
    private final LogId origin;
    private final Sealing sealing;
    private final Tiles tiles;
    private final List<String> unsynced = new ArrayList<>();
    private long whole;
    private long signed;

    /// Where a checkpoint over a head comes from.
    interface Sealing {
        /// The signed note.
        byte[] note(Head head);
    }

    /// @param tiles the journal's, to whose tree all entries are added
    TileWriter(Tiles tiles, LogId origin, Signer signer) {
        this(tiles, origin, head -> Note.sign(Checkpoint.text(head), origin.origin(), signer).bytes());
    }

    TileWriter(Tiles tiles, LogId origin, Sealing sealing) {
        this.disk = tiles.disk();
        this.folder = tiles.folder();
        this.origin = origin;
        this.sealing = sealing;
        this.tiles = tiles;
    }

    /// Begins where a checkpoint ended.
    void begin(long checkpointed) {
        signed = checkpointed;
        whole = checkpointed / TilePath.WIDTH * TilePath.WIDTH;
    }

    /// How many entries are in full bundles.
    long whole() { return whole; }

    /// How many entries the last checkpoint covers.
    long signed() { return signed; }

    /// Writes the next 256 entries as a full bundle, and every tile of hashes that they fill.
    Io fill(List<byte[]> entries) {
        if (entries.size() != TilePath.WIDTH)
            throw new IllegalArgumentException("a bundle has 256 entries, not " + entries.size());
        long after = whole + TilePath.WIDTH;
        var put = write(TilePath.entries(whole / TilePath.WIDTH, TilePath.WIDTH), Bundle.write(entries));
        for (int level = 0; put instanceof Io.Done && filled(level, after); level++) {
            long index = (after >> (8 * level) >> 8) - 1;
            put = write(TilePath.hashes(level, index, TilePath.WIDTH), tiles.full(level, index));
        }
        if (put instanceof Io.Done) advance(after);
        return put;
    }

    private static boolean filled(int level, long size) {
        return level < Tree.levels(size) && Tree.width(level, size) == 0;
    }

    private void advance(long after) {
        whole = after;
        for (int level = 0; filled(level, after); level++) tiles.written(level, (after >> (8 * level) >> 8) - 1);
    }

    /// Makes what was filled durable, which must come before a checkpoint. After a failure nobody knows what the disk
    /// has, and only a new start from the last checkpoint mends it.
    Io sync() {
        var works = unsynced.stream().<Supplier<Io>>map(file -> () -> sync(file)).toList();
        for (var done : disk.together(works)) if (done instanceof Io.Failed failed) return failed;
        unsynced.clear();
        return Io.DONE;
    }

    private Io sync(String file) {
        try (var open = disk.open(path(file))) {
            return open.sync();
        }
    }

    /// Writes what is left as partial tiles, then the checkpoint over all of it, then removes the partial tiles
    /// before it.
    ///
    /// @param rest the entries after the full bundles, fewer than 256
    Io checkpoint(List<byte[]> rest) {
        if (!unsynced.isEmpty()) throw new IllegalStateException("a checkpoint over what is not durable");
        long size = whole + rest.size();
        if (writeRest(rest) instanceof Io.Failed failed) return failed;
        var head = new Head(origin, size, tiles.tree().root(size));
        if (put("checkpoint", sealing.note(head)) instanceof Io.Failed failed) return failed;
        long before = signed;
        signed = size;
        return removePartials(before);
    }

    private Io writeRest(List<byte[]> rest) {
        long size = whole + rest.size();
        Io put = Io.DONE;
        if (!rest.isEmpty()) put = put(TilePath.entries(size / TilePath.WIDTH, rest.size()), Bundle.write(rest));
        for (int level = 0; put instanceof Io.Done && level < Tree.levels(size); level++) {
            int width = Tree.width(level, size);
            long index = size >> (8 * level) >> 8;
            if (width > 0) put = put(TilePath.hashes(level, index, width), rightmost(level, index, width));
        }
        return put;
    }

    private byte[] rightmost(int level, long index, int width) {
        return Arrays.copyOf(tiles.tree().hashes(level, index), width * HASH);
    }

    private Io removePartials(long before) {
        for (int level = 0; level < Tree.levels(before); level++) {
            int width = Tree.width(level, before);
            long index = before >> (8 * level) >> 8;
            boolean same = width == Tree.width(level, signed) && index == signed >> (8 * level) >> 8;
            if (width == 0 || same) continue;
            if (level == 0 && remove(TilePath.entries(index, width)) instanceof Io.Failed failed) return failed;
            if (remove(TilePath.hashes(level, index, width)) instanceof Io.Failed failed) return failed;
        }
        return Io.DONE;
    }

    private Io put(String file, byte[] bytes) { return disk.replace(path(file), bytes); }

    /// Writes a file that nobody needs yet, over what a crash may have left of it.
    private Io write(String file, byte[] bytes) {
        try (var open = disk.open(path(file))) {
            if (open.size() > bytes.length) return put(file, bytes);
            unsynced.add(file);
            return open.write(0, ByteBuffer.wrap(bytes));
        }
    }

    private Io remove(String file) { return disk.delete(path(file)); }

    private String path(String file) { return folder + "/" + file; }
}
