package org.lazaret.core.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;

/// The tiles of one journal on a disk, read: nothing is given out that the tree above it does not vouch for.
final class Tiles implements Tree.Store {
    /// Two megabytes: the hashes of some 65,000 entries.
    private static final int CACHED_TILES = 256;
    private static final int HASH = 32;

    private final Disk disk;
    private final String folder;
    private final Hasher hasher = new Hasher();
    private final Tree tree = new Tree(this);
    private final Map<String, byte[]> unwritten = new LinkedHashMap<>();
    private final Map<String, byte[]> hashes = cache(CACHED_TILES);
    private final LastBundles bundles = new LastBundles();

    /// @param folder of the journal, e.g. `care`
    Tiles(Disk disk, String folder) {
        this.disk = disk;
        this.folder = folder;
    }

    private static <K, V> Map<K, V> cache(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override protected boolean removeEldestEntry(Map.Entry<K, V> eldest) { return size() > most; }
        };
    }

    Disk disk() { return disk; }

    String folder() { return folder; }

    /// The tree whose full tiles are these.
    Tree tree() { return tree; }

    /// Adds a leaf. The tiles it fills stay in memory until they are said to be written.
    void add(Hash leaf) {
        if (!tree.add(leaf)) return;
        long size = tree.size();
        for (int level = 0; Tree.width(level, size) == 0; level++)
            unwritten.put(TilePath.hashes(level, (size >> (8 * level) >> 8) - 1, TilePath.WIDTH), tree.tile(level));
    }

    void written(int level, long index) {
        var file = TilePath.hashes(level, index, TilePath.WIDTH);
        var tile = unwritten.remove(file);
        if (tile != null) hashes.put(file, tile);
    }

    /// Brings the tree to a head that somebody trusted vouches for, from the rightmost tiles at that size.
    ///
    /// @throws DamagedFile when they do not lead to its root
    void load(Head head) {
        var right = new ArrayList<byte[]>();
        for (int level = 0; level < Tree.levels(head.size()); level++) {
            int width = Tree.width(level, head.size());
            right.add(width == 0 ? new byte[0] : rightmost(level, head.size() >> (8 * level) >> 8, width));
        }
        tree.restore(head.size(), right);
        if (!tree.root(head.size()).equals(head.root()))
            throw new DamagedFile(path("checkpoint"), 0,
                "the rightmost tiles of %d entries do not lead to the root that was signed".formatted(head.size()));
    }

    private byte[] rightmost(int level, long index, int width) {
        var file = TilePath.hashes(level, index, width);
        var partial = disk.read(path(file));
        if (partial.isEmpty()) return Arrays.copyOf(read(TilePath.hashes(level, index, TilePath.WIDTH)), width * HASH);
        if (partial.get().length != width * HASH)
            throw new DamagedFile(path(file), partial.get().length,
                "%d bytes where %d belong".formatted(partial.get().length, width * HASH));
        return partial.get();
    }

    @Override public byte[] full(int level, long index) {
        var file = TilePath.hashes(level, index, TilePath.WIDTH);
        var known = unwritten.getOrDefault(file, hashes.get(file));
        if (known != null) return known;
        var tile = read(file);
        if (tile.length != TilePath.WIDTH * HASH)
            throw new DamagedFile(path(file), Math.min(tile.length, TilePath.WIDTH * HASH),
                "%d bytes where %d belong".formatted(tile.length, TilePath.WIDTH * HASH));
        var above = tree.hashes(level + 1, index / TilePath.WIDTH);
        int place = (int) (index % TilePath.WIDTH) * HASH;
        if (!Arrays.equals(hasher.root(tile),
            Arrays.copyOfRange(above, place, place + HASH))) {
            throw new DamagedFile(path(file), 0, "its 256 hashes do not lead to the one in the tile above");
        }
        hashes.put(file, tile);
        return tile;
    }

    /// An entry that lies in a full bundle, checked.
    byte[] entry(long position) {
        long index = position / TilePath.WIDTH;
        var bundle = bundles.find(index).orElseGet(() -> {
            var found = bundle(index);
            bundles.keep(index, found);
            return found;
        });
        return bundle.entry((int) (position % TilePath.WIDTH));
    }

    private CheckedBundle bundle(long index) {
        var file = TilePath.entries(index, TilePath.WIDTH);
        return new CheckedBundle(path(file), read(file), full(0, index), hasher);
    }

    /// Checks a full bundle and the tiles it filled as they are on the disk, whatever of them is in memory.
    void scrub(long index) {
        bundles.drop(index);
        long size = (index + 1) * TilePath.WIDTH;
        for (int level = 0; Tree.width(level, size) == 0; level++) {
            long filled = (size >> (8 * level) >> 8) - 1;
            hashes.remove(TilePath.hashes(level, filled, TilePath.WIDTH));
            full(level, filled);
        }
        bundle(index).checkAll();
    }

    /// The entries of the rightmost bundle at a size, fewer than 256, each checked against the tree.
    List<byte[]> rest(long size) {
        int width = Tree.width(0, size);
        if (width == 0) return List.of();
        long index = size / TilePath.WIDTH;
        var file = TilePath.entries(index, width);
        var partial = disk.read(path(file));
        if (partial.isPresent()) return checked(file, partial.get(), tree.hashes(0, index), width);
        var full = TilePath.entries(index, TilePath.WIDTH);
        return entries(new BundleReader(path(full), read(full)), tree.hashes(0, index), width);
    }

    private List<byte[]> checked(String file, byte[] bytes, byte[] leaves, int count) {
        var reader = new BundleReader(path(file), bytes);
        var entries = entries(reader, leaves, count);
        reader.ended();
        return entries;
    }

    private List<byte[]> entries(BundleReader reader, byte[] leaves, int count) {
        var entries = new ArrayList<byte[]>(count);
        for (int each = 0; each < count; each++) {
            reader.check(each, leaves, hasher);
            entries.add(reader.entry());
        }
        return entries;
    }

    private byte[] read(String file) {
        return disk.read(path(file)).orElseThrow(() -> new DamagedFile(path(file), 0, "the file is missing"));
    }

    private String path(String file) { return folder + "/" + file; }
}
