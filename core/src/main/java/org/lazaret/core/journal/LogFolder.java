package org.lazaret.core.journal;

import java.util.Arrays;
import java.util.Optional;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;

/// The files of a log in the `tlog-tiles` layout, read as they are needed. What is missing or too long is damage.
///
/// Where a partial tile belongs and is not there the full one does as well: C2SP tlog-tiles, Partial Tiles.
record LogFolder(Disk disk, String folder) {
    /// A file that was read.
    ///
    /// @param exact whether it holds what belongs there and nothing after it
    record Found(String file, byte[] bytes, boolean exact) {}

    Optional<byte[]> find(String file) { return disk.read(path(file)); }

    byte[] read(String file) {
        return find(file).orElseThrow(() -> damaged(file, 0, "the file is missing"));
    }

    /// The hashes of a tile.
    Found hashes(TilePath tile) {
        var found = found(tile);
        int right = found.exact ? tile.width() * Hasher.HASH : TilePath.WIDTH * Hasher.HASH;
        if (found.bytes.length != right)
            throw damaged(found.file, Math.min(right, found.bytes.length),
                "%d bytes where %d belong".formatted(found.bytes.length, right));
        return found.exact
            ? found
            : new Found(found.file, Arrays.copyOf(found.bytes, tile.width() * Hasher.HASH), false);
    }

    /// A tile or bundle, whatever is in it.
    Found found(TilePath tile) {
        var exact = find(tile.text());
        if (exact.isPresent()) return new Found(tile.text(), exact.get(), true);
        var full = new TilePath(tile.level(), tile.index(), TilePath.WIDTH).text();
        return find(full).map(bytes -> new Found(full, bytes, false)).orElseThrow(
            () -> damaged(tile.text(), 0, "the file is missing"));
    }

    DamagedFile damaged(String file, long offset, String what) { return new DamagedFile(path(file), offset, what); }

    String path(String file) { return folder.isEmpty() ? file : folder + "/" + file; }
}
