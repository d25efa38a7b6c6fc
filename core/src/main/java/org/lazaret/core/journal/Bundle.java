package org.lazaret.core.journal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Up to 256 entries as one file, each after its length as two bytes, the higher first.
///
/// Source: C2SP tlog-tiles, Log entries.
final class Bundle {
    private Bundle() {}

    static byte[] write(List<byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        for (var entry : entries) {
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /// @throws DamagedLog when it does not hold exactly so many entries
    static List<byte[]> read(String file, byte[] bytes, int count) {
        var entries = new ArrayList<byte[]>(count);
        int at = 0;
        while (at < bytes.length && entries.size() < count) {
            if (at + 2 > bytes.length) throw new DamagedLog(file, at, "half a length");
            int length = (bytes[at] & 255) << 8 | bytes[at + 1] & 255;
            if (at + 2 + length > bytes.length)
                throw new DamagedLog(file, at, "an entry of %d bytes is longer than the file".formatted(length));
            entries.add(Arrays.copyOfRange(bytes, at + 2, at + 2 + length));
            at += 2 + length;
        }
        if (entries.size() < count)
            throw new DamagedLog(file, at, "%d entries where %d belong".formatted(entries.size(), count));
        if (at < bytes.length) throw new DamagedLog(file, at, "bytes after entry " + count);
        return entries;
    }

    /// Where an entry's length stands in the file.
    static long offset(List<byte[]> entries, int index) {
        long at = 0;
        for (int each = 0; each < index; each++) at += 2 + entries.get(each).length;
        return at;
    }
}
