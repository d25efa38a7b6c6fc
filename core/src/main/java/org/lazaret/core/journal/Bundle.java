package org.lazaret.core.journal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lazaret.core.world.DamagedFile;

/// Up to 256 entries as one file, each after its length as two bytes, the higher first.
///
/// Source: C2SP tlog-tiles, Log entries.
final class Bundle {
    /// The longest entry, in bytes.
    static final int MOST = 65_535;

    private Bundle() {}

    static byte[] write(List<byte[]> entries) {
        var bytes = new ByteArrayOutputStream(entries.stream().mapToInt(entry -> 2 + entry.length).sum());
        for (var entry : entries) {
            if (entry.length > MOST)
                throw new IllegalArgumentException(
                    "an entry has at most %d bytes, not %d".formatted(MOST, entry.length));
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /// @throws DamagedFile when it does not hold exactly so many entries
    static List<byte[]> read(String file, byte[] bytes, int count) {
        var entries = new ArrayList<byte[]>(count);
        var reader = new BundleReader(file, bytes);
        for (int each = 0; each < count; each++) {
            reader.next();
            entries.add(Arrays.copyOfRange(bytes, reader.from(), reader.end()));
        }
        reader.ended();
        return entries;
    }

    /// Where an entry's length stands in the file.
    static long offset(List<byte[]> entries, int index) {
        long at = 0;
        for (int each = 0; each < index; each++) at += 2 + entries.get(each).length;
        return at;
    }
}
