package org.lazaret.guard.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;

/// The proofs of a log as somebody else checks them: from the two texts, with nothing of this program.
///
/// Source: RFC 6962, section 2.1; C2SP tlog-proof.
final class Plain {
    private Plain() {}

    /// MTH of RFC 6962, as it stands there.
    static byte[] root(List<byte[]> entries) {
        if (entries.isEmpty()) return sha(new byte[0]);
        if (entries.size() == 1) return leaf(entries.getFirst());
        int split = Integer.highestOneBit(entries.size() - 1);
        return node(root(entries.subList(0, split)), root(entries.subList(split, entries.size())));
    }

    /// Whether a proof's text leads from an entry to the root in its own checkpoint. The signature is not looked at.
    static boolean proves(byte[] proof, byte[] entry) {
        var lines = new String(proof, UTF_8).split("\n", -1);
        int index = Integer.parseInt(lines[1].substring("index ".length()));
        var path = new ArrayDeque<byte[]>();
        int at = 2;
        while (!lines[at].isEmpty()) path.add(Base64.getDecoder().decode(lines[at++]));
        int size = Integer.parseInt(lines[at + 2]);
        var root = Base64.getDecoder().decode(lines[at + 3]);
        return lines[0].equals("c2sp.org/tlog-proof@v1") && Arrays.equals(root, climb(entry, index, size, path))
            && path.isEmpty();
    }

    /// From the top down: which half the entry is in says on which side its sister stands.
    private static byte[] climb(byte[] entry, int index, int size, Deque<byte[]> path) {
        if (size == 1) return leaf(entry);
        int split = Integer.highestOneBit(size - 1);
        if (index < split) {
            var left = climb(entry, index, split, path);
            return node(left, path.remove());
        }
        var right = climb(entry, index - split, size - split, path);
        return node(path.remove(), right);
    }

    private static byte[] leaf(byte[] entry) { return sha(new byte[]{0}, entry); }

    private static byte[] node(byte[] left, byte[] right) { return sha(new byte[]{1}, left, right); }

    private static byte[] sha(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
