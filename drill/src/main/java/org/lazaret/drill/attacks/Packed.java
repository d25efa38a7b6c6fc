package org.lazaret.drill.attacks;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What is packed with gzip or zlib anywhere in a file, unpacked as far as it goes.
final class Packed {
    private static final int MOST = 16 << 20;
    private static final int LEAST = 9;

    private Packed() {}

    static List<byte[]> in(byte[] bytes) {
        var unpacked = new ArrayList<byte[]>();
        for (var at = 0; at + 12 < bytes.length; at++) {
            if (gzip(bytes, at)) add(unpacked, bytes, at + 10, true);
            else if (zlib(bytes, at)) add(unpacked, bytes, at, false);
        }
        return unpacked;
    }

    private static boolean gzip(byte[] bytes, int at) {
        return bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8 && bytes[at + 3] == 0;
    }

    /// RFC 1950: deflate with a window of 32 KiB, and a header that 31 divides.
    private static boolean zlib(byte[] bytes, int at) {
        return bytes[at] == 0x78 && ((bytes[at] << 8 | bytes[at + 1] & 0xff) % 31) == 0;
    }

    private static void add(List<byte[]> unpacked, byte[] bytes, int at, boolean bare) {
        var found = inflated(bytes, at, bare);
        if (found.length >= LEAST) unpacked.add(found);
    }

    private static byte[] inflated(byte[] bytes, int at, boolean bare) {
        var inflater = new Inflater(bare);
        var out = new ByteArrayOutputStream();
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            var buffer = new byte[8192];
            for (int count; out.size() < MOST && (count = inflater.inflate(buffer)) > 0;) out.write(buffer, 0, count);
        } catch (DataFormatException notPacked) {
            return out.toByteArray();
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }
}
