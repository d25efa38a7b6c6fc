package org.lazaret.core.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Io;

/// The entries of a copied journal: in full bundles on the disk, and fewer than 256 after them in memory.
final class CopiedEntries {
    private final Tiles tiles;
    private final TileWriter writer;
    private final Leaves leaves = new Leaves();
    private final List<byte[]> rest = new ArrayList<>();
    private HeaderCheck headers = new HeaderCheck();
    private HeaderCheck checked = headers;
    private byte[] hashes = new byte[0];

    CopiedEntries(Tiles tiles, TileWriter writer) {
        this.tiles = tiles;
        this.writer = writer;
    }

    /// The position of the entry that comes next.
    long next() { return tiles.tree().size(); }

    List<byte[]> rest() { return List.copyOf(rest); }

    /// Those that stand in the tree already.
    void keep(List<byte[]> partial) { rest.addAll(partial); }

    /// What comes next must not be older than the last entry there is.
    void last(byte[] entry) { headers.check(tiles.folder(), entry, 0, entry.length); }

    /// Takes entries that the disk has and the tree has not, from the last full bundle on.
    void replay(List<byte[]> bundle) {
        for (var entry : bundle.subList(rest.size(), bundle.size()))
            if (add(entry, leaves.of(entry)) instanceof Io.Failed(var why))
                throw new DamagedFile(tiles.folder(), 0, why);
    }

    /// What is wrong with a package; empty if it stands in that head's tree and goes on where this ends.
    Optional<Taking> check(Package brought, Head head) {
        long first = brought.start() - brought.start() % TilePath.WIDTH;
        if (brought.entries().isEmpty() || brought.end() > first + TilePath.WIDTH || brought.end() > head.size())
            return wrong(brought.start(), "a package of %d entries does not begin at %d in a journal of %d".formatted(
                brought.entries().size(), brought.start(), head.size()));
        var subtree = new Subtree(new Subtree.Run(first, brought.end()), hash(brought, first));
        if (!Merkle.holds(subtree, head, brought.proof()))
            return wrong(brought.start(), "entries %d to %d are not those that the site signed".formatted(
                brought.start(), brought.end() - 1));
        return headers(brought);
    }

    private Optional<Taking> headers(Package brought) {
        checked = headers.copy();
        for (int each = (int) (next() - brought.start()); each < brought.entries().size(); each++) {
            var entry = brought.entries().get(each);
            try {
                checked.check("entry " + (brought.start() + each), entry, 0, entry.length);
            } catch (DamagedFile damage) {
                return wrong(brought.start() + each, String.valueOf(damage.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Taking> wrong(long position, String what) {
        return Optional.of(new Taking.Wrong(position, what));
    }

    private Hash hash(Package brought, long first) {
        int before = (int) (brought.start() - first);
        int count = (int) (brought.end() - first);
        var tile = new byte[TilePath.WIDTH * Hasher.HASH];
        if (before > 0)
            System.arraycopy(tiles.tree().hashes(0, first / TilePath.WIDTH), 0, tile, 0, before * Hasher.HASH);
        for (int each = before; each < count; each++)
            System.arraycopy(leaves.of(brought.entries().get(each - before)).bytes(), 0, tile, each * Hasher.HASH,
                Hasher.HASH);
        hashes = tile;
        return count == TilePath.WIDTH ? Range.fold(tile, 0, count) : new Range((_, _) -> tile).hash(0, count);
    }

    /// Takes those entries of a checked package that are new.
    Io add(Package brought) {
        headers = checked;
        Io added = Io.DONE;
        int known = (int) (next() - brought.start());
        for (int each = known; each < brought.entries().size() && added instanceof Io.Done; each++) {
            int at = (int) (next() % TilePath.WIDTH) * Hasher.HASH;
            added = add(brought.entries().get(each), new Hash(Arrays.copyOfRange(hashes, at, at + Hasher.HASH)));
        }
        return added;
    }

    private Io add(byte[] entry, Hash leaf) {
        tiles.add(leaf);
        rest.add(entry);
        if (rest.size() < TilePath.WIDTH) return Io.DONE;
        var filled = writer.fill(rest());
        rest.clear();
        return filled;
    }

    byte[] read(long position) {
        if (position < writer.whole())
            return tiles.entry(position);
        var entry = rest.get((int) (position - writer.whole()));
        return Arrays.copyOf(entry, entry.length);
    }
}
