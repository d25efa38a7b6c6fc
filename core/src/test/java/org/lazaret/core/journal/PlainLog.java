package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.lazaret.core.world.Disk;

/// A log in tiles made in the plainest way there is, from all its leaves at once: what writers and readers are held
/// against. Its files are the definitions of RFC 6962 and of C2SP tlog-tiles, word for word.
final class PlainLog {
    static final Signer SIGNER = new Signer() {
        private final byte[] secret = new byte[32];

        @Override public byte[] sign(byte[] text) {
            var signature = new byte[64];
            Ed25519.sign(secret, 0, text, 0, text.length, signature, 0);
            return signature;
        }

        @Override public byte[] publicKey() {
            var key = new byte[32];
            Ed25519.generatePublicKey(secret, 0, key, 0);
            return key;
        }
    };
    static final LogId ORIGIN = new LogId("hill/high-street/care/1");
    static final VerifierKey KEY = new VerifierKey(ORIGIN.origin(), SIGNER.publicKey());

    private final List<byte[]> entries;
    private final List<List<Hash>> powers = new ArrayList<>();

    PlainLog(List<byte[]> entries) {
        this.entries = entries;
        powers.add(entries.stream().map(Merkle::leaf).toList());
        while (powers.getLast().size() > 1) {
            var below = powers.getLast();
            var above = new ArrayList<Hash>();
            for (int pair = 0; pair + 1 < below.size(); pair += 2)
                above.add(Merkle.node(below.get(pair), below.get(pair + 1)));
            powers.add(above);
        }
    }

    /// MTH(D[from:to]).
    Hash hash(int from, int to) {
        int count = to - from;
        if (count == 0) return Merkle.empty();
        if (Integer.bitCount(count) == 1 && from % count == 0)
            return powers.get(Integer.numberOfTrailingZeros(count)).get(from / count);
        int split = Integer.highestOneBit(count - 1);
        return Merkle.node(hash(from, from + split), hash(from + split, to));
    }

    Head head() { return new Head(ORIGIN, entries.size(), hash(0, entries.size())); }

    byte[] checkpoint() { return Note.sign(Checkpoint.text(head()), ORIGIN.origin(), SIGNER).bytes(); }

    void write(Disk disk, String folder) {
        disk.replace(folder + "/key.pub", (KEY.line() + "\n").getBytes(UTF_8));
        disk.replace(folder + "/checkpoint", checkpoint());
        for (int from = 0; from < entries.size(); from += 256) {
            int to = Math.min(from + 256, entries.size());
            disk.replace(folder + "/tile/entries/" + name(from / 256, to - from), bundle(from, to));
        }
        for (int level = 0; entries.size() >> 8 * level > 0; level++)
            tiles(disk, folder + "/tile/" + level + "/", level);
    }

    private void tiles(Disk disk, String folder, int level) {
        int hashes = entries.size() >> 8 * level;
        for (int from = 0; from < hashes; from += 256) {
            int to = Math.min(from + 256, hashes);
            var tile = new ByteArrayOutputStream();
            for (int each = from; each < to; each++)
                tile.writeBytes(hash(each << 8 * level, each + 1 << 8 * level).bytes());
            disk.replace(folder + name(from / 256, to - from), tile.toByteArray());
        }
    }

    byte[] bundle(int from, int to) {
        var bundle = new ByteArrayOutputStream();
        for (var entry : entries.subList(from, to)) {
            bundle.write(entry.length / 256);
            bundle.write(entry.length % 256);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    private static String name(int index, int width) {
        var name = index < 1000 ? "%03d".formatted(index) : "x%03d/%03d".formatted(index / 1000, index % 1000);
        return width == 256 ? name : name + ".p/" + width;
    }
}
