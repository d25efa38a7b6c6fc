package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.Io;

/// Puts a journal's entries into tiles, and signs how far they go.
///
/// Each file is durable before the checkpoint that needs it; what a crash leaves beyond is written again.
final class TileWriter {
    private final Disk disk;
    private final String folder;
    private final LogId origin;
    private final Signer signer;
    private final Tree tree;
    private long signed;

    /// @param tiles at the checkpoint's size cut to whole bundles
    TileWriter(Disk disk, String folder, LogId origin, Signer signer) {
        this.disk = disk;
        this.folder = folder;
        this.origin = origin;
        this.signer = signer;
        this.tree = new Tiles(disk, folder).tree();
    }

    /// Begins where a checkpoint ended.
    void begin(Head checkpoint) {
        signed = checkpoint.size();
        long whole = checkpoint.size() / TilePath.WIDTH * TilePath.WIDTH;
        var right = new ArrayList<byte[]>();
        for (int level = 0; level < Tree.levels(whole); level++) right.add(readRight(level, checkpoint.size(), whole));
        tree.restore(whole, right);
    }

    private byte[] readRight(int level, long size, long whole) {
        int width = Tree.width(level, whole);
        if (width == 0) return new byte[0];
        var file = TilePath.hashes(level, whole >> (8 * level) >> 8, Tree.width(level, size));
        return disk.read(folder + "/" + file).orElseThrow(
            () -> new DamagedLog(folder + "/" + file, 0, "the file is missing"));
    }

    /// How many entries are in full bundles.
    long whole() { return tree.size(); }

    /// How many entries the last checkpoint covers.
    long signed() { return signed; }

    /// Writes the next 256 entries as a full bundle, and every tile of hashes that they fill.
    Io fill(List<byte[]> entries) {
        if (entries.size() != TilePath.WIDTH)
            throw new IllegalArgumentException("a bundle has 256 entries, not " + entries.size());
        long index = tree.size() / TilePath.WIDTH;
        if (put(TilePath.entries(index, TilePath.WIDTH), Bundle.write(entries)) instanceof Io.Failed failed)
            return failed;
        for (var entry : entries) tree.add(Merkle.leaf(entry));
        for (int level = 0; level < Tree.levels(tree.size()) && Tree.width(level, tree.size()) == 0; level++) {
            long filled = (tree.size() >> (8 * level) >> 8) - 1;
            if (put(TilePath.hashes(level, filled, TilePath.WIDTH), tree.tile(level)) instanceof Io.Failed failed)
                return failed;
        }
        return Io.DONE;
    }

    /// Writes what is left as partial tiles, then the checkpoint over it all, then removes the partial tiles before.
    ///
    /// @param rest the entries after the full bundles, fewer than 256
    Io checkpoint(List<byte[]> rest) {
        var now = new Tree((level, index) -> { throw new IllegalStateException("a checkpoint needs no full tile"); });
        long size = tree.size() + rest.size();
        now.restore(tree.size(), rights());
        for (var entry : rest) now.add(Merkle.leaf(entry));
        if (writeRest(rest, now) instanceof Io.Failed failed) return failed;
        var head = new Head(origin, size, now.root(size));
        var note = Note.sign(Checkpoint.text(head), origin.origin(), signer);
        if (put("checkpoint", note.bytes()) instanceof Io.Failed failed) return failed;
        long before = signed;
        signed = size;
        return removePartials(before);
    }

    private List<byte[]> rights() {
        var rights = new ArrayList<byte[]>();
        for (int level = 0; level < Tree.levels(tree.size()); level++) rights.add(tree.partial(level, tree.size()));
        return rights;
    }

    private Io writeRest(List<byte[]> rest, Tree now) {
        long size = now.size();
        if (!rest.isEmpty() && put(TilePath.entries(size / TilePath.WIDTH, rest.size()),
            Bundle.write(rest)) instanceof Io.Failed failed) {
            return failed;
        }
        for (int level = 0; level < Tree.levels(size); level++) {
            int width = Tree.width(level, size);
            var file = TilePath.hashes(level, size >> (8 * level) >> 8, width);
            if (width > 0 && put(file, now.partial(level, size)) instanceof Io.Failed failed) return failed;
        }
        return Io.DONE;
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

    private Io put(String file, byte[] bytes) { return disk.replace(folder + "/" + file, bytes); }

    private Io remove(String file) { return disk.delete(folder + "/" + file); }

    /// Writes the key that checkpoints are checked with.
    Io writeKey() {
        var key = new VerifierKey(origin.origin(), signer.publicKey());
        return put("key.pub", (key.line() + "\n").getBytes(UTF_8));
    }
}
