package org.lazaret.core.journal;

import java.util.Arrays;
import java.util.BitSet;
import org.lazaret.core.world.DamagedFile;

/// A full bundle in memory, whose entries are checked when they are asked for, each once: who reads one old entry does
/// not pay for the 255 beside it.
///
/// That is enough, since no entry is given out whose hash is not the one in the tree. The lengths between them have no
/// hash: where one is wrong, what it leads to is no entry of the tree.
final class CheckedBundle {
    private final String file;
    private final byte[] bytes;
    private final byte[] leaves;
    private final Hasher hasher;
    private final BitSet right = new BitSet(TilePath.WIDTH);
    private final int[] starts = new int[TilePath.WIDTH + 1];

    /// @param file how damage names it
    /// @param leaves the 256 hashes of its entries, checked
    /// @throws DamagedFile when its lengths are not those of 256 entries, at the first wrong byte
    CheckedBundle(String file, byte[] bytes, byte[] leaves, Hasher hasher) {
        this.file = file;
        this.bytes = bytes;
        this.leaves = leaves;
        this.hasher = hasher;
        try {
            begin();
        } catch (DamagedFile later) {
            throw first(later);
        }
    }

    private void begin() {
        var reader = new BundleReader(file, bytes);
        for (int each = 0; each < TilePath.WIDTH; each++) {
            reader.next();
            starts[each] = reader.at();
        }
        reader.ended();
        starts[TilePath.WIDTH] = bytes.length;
    }

    int length() { return bytes.length; }

    /// @param place 0 to 255
    /// @throws DamagedFile at the first wrong byte of the file, when this is not the entry in the tree
    byte[] entry(int place) {
        int from = starts[place] + 2;
        int to = starts[place + 1];
        if (!right.get(place)) {
            hasher.leaf(place, bytes, from, to - from);
            if (!hasher.matches(place, leaves)) throw first(BundleReader.notInTree(file, starts[place], place));
            right.set(place);
        }
        return Arrays.copyOfRange(bytes, from, to);
    }

    /// The damage that was found, unless there is some before it: a wrong length shows only in what it leads to.
    private DamagedFile first(DamagedFile found) {
        checkAll();
        return found;
    }

    /// Checks every entry in its order.
    ///
    /// @throws DamagedFile at the first wrong byte
    void checkAll() {
        var reader = new BundleReader(file, bytes);
        for (int each = 0; each < TilePath.WIDTH; each++) reader.check(each, leaves, hasher);
        reader.ended();
    }
}
