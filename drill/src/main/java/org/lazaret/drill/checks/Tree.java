package org.lazaret.drill.checks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lazaret.core.journal.Hash;

/// Roots of a log by the definition alone, so that they can be held against those that the log says it has.
///
/// Source: RFC 6962, section 2.1.
final class Tree {
    private final MessageDigest sha;
    private final List<byte[]> perfect = new ArrayList<>();
    private long size;

    private Tree() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// The root at each of these sizes, as far as there are entries.
    static SortedMap<Long, Hash> roots(List<byte[]> entries, TreeSet<Long> sizes) {
        var tree = new Tree();
        var roots = new TreeMap<Long, Hash>();
        if (sizes.contains(0L)) roots.put(0L, tree.root());
        for (var entry : entries) {
            tree.add(entry);
            if (sizes.contains(tree.size)) roots.put(tree.size, tree.root());
        }
        return roots;
    }

    private void add(byte[] entry) {
        var hash = hash(0, entry, new byte[0]);
        for (var left = size; left % 2 == 1; left /= 2) hash = hash(1, perfect.removeLast(), hash);
        perfect.add(hash);
        size++;
    }

    private Hash root() {
        if (perfect.isEmpty()) return new Hash(sha.digest());
        var hash = perfect.getLast();
        for (var each = perfect.size() - 2; each >= 0; each--) hash = hash(1, perfect.get(each), hash);
        return new Hash(hash);
    }

    private byte[] hash(int kind, byte[] left, byte[] right) {
        sha.update((byte) kind);
        sha.update(left);
        return sha.digest(right);
    }
}
