package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.world.Disk;

/// Checks a journal's folder from its first byte to its last: every entry, every tile, the signature over all of it.
///
/// It computes everything anew from the entries and trusts nothing but the key. Any `tlog-tiles` folder can be checked.
public final class JournalCheck {
    private static final int HASH = 32;
    private final Disk disk;
    private final String folder;
    private final boolean headers;
    private final List<byte[]> tiles = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final List<Long> filledTiles = new ArrayList<>();
    private Optional<DamagedLog> odd = Optional.empty();
    private Instant last = Instant.MIN;
    private long size;

    /// What came of a check.
    public sealed interface Result {
        /// Every byte is what was signed.
        record Sound(Head head) implements Result {}
        /// The first wrong byte.
        record Damaged(String file, long offset, String what) implements Result {}
    }

    private JournalCheck(Disk disk, String folder, boolean headers) {
        this.disk = disk;
        this.folder = folder;
        this.headers = headers;
    }

    /// Checks a journal of a site, its entries' headers too.
    public static Result journal(Disk disk, String folder) {
        var line = disk.read(folder + "/key.pub").map(bytes -> new String(bytes, UTF_8).strip());
        if (line.isEmpty()) return new Result.Damaged(folder + "/key.pub", 0, "the file is missing");
        try {
            return new JournalCheck(disk, folder, true).run(VerifierKey.parse(line.get()));
        } catch (IllegalArgumentException noKey) {
            return new Result.Damaged(folder + "/key.pub", 0, String.valueOf(noKey.getMessage()));
        }
    }

    /// Checks any log in the `tlog-tiles` layout.
    public static Result log(Disk disk, String folder, VerifierKey key) {
        return new JournalCheck(disk, folder, false).run(key);
    }

    private Result run(VerifierKey key) {
        try {
            var head = checkpoint(key);
            for (long index = 0; size < head.size(); index++) bundle(index, head.size());
            rightmost();
            return compare(head);
        } catch (DamagedLog damage) {
            return new Result.Damaged(damage.file(), damage.offset(), damage.what());
        }
    }

    private Head checkpoint(VerifierKey key) {
        var bytes = read("checkpoint");
        try {
            return Checkpoint.open(bytes, key).orElseThrow(
                () -> damaged("checkpoint", 0, "it is not signed with the journal's key"));
        } catch (IllegalArgumentException noCheckpoint) {
            throw damaged("checkpoint", 0, String.valueOf(noCheckpoint.getMessage()));
        }
    }

    /// Reads one bundle, holds its leaves against the tile of leaves, and adds them.
    private void bundle(long index, long whole) {
        int count = (int) Math.min(TilePath.WIDTH, whole - size);
        var file = TilePath.entries(index, count);
        var entries = Bundle.read(path(file), read(file), count);
        var tileFile = TilePath.hashes(0, index, count);
        var tile = read(tileFile);
        for (int each = 0; each < count; each++) {
            var leaf = Merkle.leaf(entries.get(each)).bytes();
            if (differs(tile, each, leaf) && odd.isEmpty())
                odd = Optional.of(
                    damaged(file, Bundle.offset(entries, each),
                        "entry %d and its hash in %s differ".formatted(size + each, tileFile)));
            add(0, leaf);
            if (headers) header(file, entries, each);
        }
        length(tileFile, tile, count);
        size += count;
    }

    private static boolean differs(byte[] tile, int place, byte[] hash) {
        return tile.length < (place + 1) * HASH
            || !Arrays.equals(tile, place * HASH, (place + 1) * HASH, hash, 0, HASH);
    }

    private void header(String file, List<byte[]> entries, int each) {
        if (odd.isPresent()) return; // a damaged entry is found by its hash, and first
        var entry = entries.get(each);
        long start = Bundle.offset(entries, each) + 2;
        int end = 0;
        while (end < entry.length && entry[end] != '\n') end++;
        if (end == entry.length) throw damaged(file, start, "an entry without a newline after its header");
        try {
            var header = Header.parse(Arrays.copyOf(entry, end));
            if (header.at().isBefore(last))
                throw damaged(file, start, "an entry of %s after one of %s".formatted(header.at(), last));
            last = header.at();
        } catch (DamagedHeader damage) {
            throw damaged(file, start + damage.offset(), String.valueOf(damage.getMessage()));
        }
    }

    private void add(int level, byte[] hash) {
        if (tiles.size() == level) {
            tiles.add(new byte[TilePath.WIDTH * HASH]);
            widths.add(0);
        }
        int width = widths.get(level);
        System.arraycopy(hash, 0, tiles.get(level), width * HASH, HASH);
        widths.set(level, (width + 1) % TilePath.WIDTH);
        if (width + 1 == TilePath.WIDTH) filled(level);
    }

    private void filled(int level) {
        long index = tileIndex(level);
        if (level > 0) same(TilePath.hashes(level, index, TilePath.WIDTH), tiles.get(level));
        filledTiles.set(level, index + 1);
        add(level + 1, Range.fold(tiles.get(level), 0, TilePath.WIDTH).bytes());
    }

    private long tileIndex(int level) {
        while (filledTiles.size() <= level) filledTiles.add(0L);
        return filledTiles.get(level);
    }

    private void rightmost() {
        for (int level = 1; level < tiles.size(); level++) {
            int width = widths.get(level);
            if (width > 0)
                same(TilePath.hashes(level, tileIndex(level), width), Arrays.copyOf(tiles.get(level), width * HASH));
        }
    }

    private void same(String file, byte[] computed) {
        var stored = read(file);
        int at = Arrays.mismatch(stored, computed);
        if (at >= 0 && odd.isEmpty())
            odd = Optional.of(damaged(file, at, "a hash that is not the one over the tile below"));
    }

    private void length(String file, byte[] tile, int count) {
        if (tile.length > count * HASH && odd.isEmpty())
            odd = Optional.of(damaged(file, count * HASH, "bytes after the last hash"));
    }

    /// If the entries lead to the root that was signed, whatever differs is a wrong tile; if not, it is a wrong entry.
    private Result compare(Head head) {
        var tree = new Tree((level, index) -> { throw new IllegalStateException("a root needs no full tile"); });
        var right = new ArrayList<byte[]>();
        for (int level = 0; level < tiles.size(); level++)
            right.add(Arrays.copyOf(tiles.get(level), widths.get(level) * HASH));
        tree.restore(size, right);
        boolean rooted = tree.root(size).equals(head.root());
        if (odd.isEmpty() && rooted) return new Result.Sound(head);
        var found = odd.orElseGet(
            () -> damaged("checkpoint", 0, "the root that was signed is not the root of these entries"));
        return rooted ? tile(found) : new Result.Damaged(found.file(), found.offset(), found.what());
    }

    /// The entry is right, so the first differing byte is in the tile that was held against it.
    private Result tile(DamagedLog found) {
        if (!found.file().contains("/tile/entries/"))
            return new Result.Damaged(found.file(), found.offset(), found.what());
        var name = found.file().replace("/tile/entries/", "/tile/0/");
        var entries = Bundle.read(found.file(), read(found.file().substring(folder.length() + 1)), count(name));
        var right = new byte[entries.size() * HASH];
        for (int each = 0; each < entries.size(); each++) {
            System.arraycopy(Merkle.leaf(entries.get(each)).bytes(), 0, right, each * HASH, HASH);
        }
        int at = Arrays.mismatch(read(name.substring(folder.length() + 1)), right);
        return new Result.Damaged(name, at, "a hash that is not its entry's");
    }

    private static int count(String name) {
        int partial = name.indexOf(".p/");
        return partial < 0 ? TilePath.WIDTH : Integer.parseInt(name.substring(partial + 3));
    }

    private byte[] read(String file) {
        return disk.read(path(file)).orElseThrow(() -> damaged(file, 0, "the file is missing"));
    }

    private DamagedLog damaged(String file, long offset, String what) {
        return new DamagedLog(path(file), offset, what);
    }

    private String path(String file) { return folder + "/" + file; }
}
