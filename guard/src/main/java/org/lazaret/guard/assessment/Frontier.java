package org.lazaret.guard.assessment;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.Merkle;

/// The right edge of a Merkle tree, from which its root is computed as entries are added: what each entry looked at
/// does to it, nobody else says.
///
/// Source: RFC 6962, section 2.1.
final class Frontier {
    /// The perfect trees that make up the whole, from left to right.
    private final List<Hash> perfect = new ArrayList<>();
    private long size;

    /// Where a journal stood at that size. The path of the entry behind it, were that the last, is just these trees.
    static Frontier at(Journal journal, long size) {
        var frontier = new Frontier();
        if (size == 0) return frontier;
        frontier.perfect.addAll(journal.inclusion(size, size + 1).reversed());
        frontier.size = size;
        return frontier;
    }

    void add(byte[] entry) {
        var hash = Merkle.leaf(entry);
        for (long rest = size; rest % 2 == 1; rest /= 2) hash = Merkle.node(perfect.removeLast(), hash);
        perfect.add(hash);
        size++;
    }

    Hash root() {
        if (perfect.isEmpty()) return Merkle.empty();
        var hash = perfect.getLast();
        for (int each = perfect.size() - 2; each >= 0; each--) hash = Merkle.node(perfect.get(each), hash);
        return hash;
    }
}
