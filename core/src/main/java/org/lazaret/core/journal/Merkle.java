package org.lazaret.core.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// The hashes of a Merkle tree, and the checking of its proofs.
///
/// Source: RFC 6962, section 2.1; the algorithms that check proofs are those of RFC 9162, sections 2.1.3.2 and 2.1.4.2,
/// and of draft-ietf-plants-merkle-tree-certs, section 4.4.3.
public final class Merkle {
    private Merkle() {}

    /// SHA-256 of nothing: the root of an empty tree.
    public static Hash empty() { return new Hash(sha256().digest()); }

    /// SHA-256 of 0x00 and the entry.
    public static Hash leaf(byte[] entry) {
        var digest = sha256();
        digest.update((byte) 0);
        return new Hash(digest.digest(entry));
    }

    /// SHA-256 of 0x01 and the two below.
    public static Hash node(Hash left, Hash right) {
        var digest = sha256();
        digest.update((byte) 1);
        digest.update(left.bytes());
        return new Hash(digest.digest(right.bytes()));
    }

    /// Whether these hashes lead from a leaf to the root of that tree.
    public static boolean included(Hash leaf, long index, Head head, List<Hash> proof) {
        if (index < 0 || index >= head.size()) return false;
        long place = index;
        long last = head.size() - 1;
        var hash = leaf;
        for (var step : proof) {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last) {
                hash = node(step, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, step);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(head.root());
    }

    /// Whether these hashes show that the smaller tree is the beginning of the larger.
    public static boolean consistent(Head smaller, Head larger, List<Hash> proof) {
        if (smaller.size() > larger.size()) return false;
        if (smaller.size() == larger.size()) return proof.isEmpty() && smaller.root().equals(larger.root());
        if (smaller.size() == 0) return proof.isEmpty() && smaller.root().equals(empty());
        return climb(smaller, larger, proof);
    }

    private static boolean climb(Head smaller, Head larger, List<Hash> proof) {
        boolean whole = Long.bitCount(smaller.size()) == 1;
        if (!whole && proof.isEmpty()) return false;
        var steps = whole ? proof : proof.subList(1, proof.size());
        long place = smaller.size() - 1;
        long last = larger.size() - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        var old = whole ? smaller.root() : proof.getFirst();
        var now = old;
        for (var step : steps) {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last) {
                old = node(step, old);
                now = node(step, now);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                now = node(now, step);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(smaller.root()) && now.equals(larger.root());
    }

    /// Whether these hashes show that a run of entries stands in that tree where the run says.
    public static boolean holds(Subtree subtree, Head head, List<Hash> proof) {
        if (subtree.to() > head.size()) return false;
        long from = subtree.from();
        long end = subtree.to() - 1;
        long last = head.size() - 1;
        boolean edge = end == last;
        while (from != end && (edge || (end & 1) == 1)) {
            from >>= 1;
            end >>= 1;
            last >>= 1;
        }
        boolean whole = from == end;
        if (!whole && proof.isEmpty()) return false;
        var start = whole ? subtree.hash() : proof.getFirst();
        return new Climb(from, end, last, start, start).to(whole ? proof : proof.subList(1, proof.size())).leads(
            subtree.hash(), head.root());
    }

    /// A place on the way from a run of entries up to the root.
    ///
    /// @param run the run's own hash, as far as it is known here
    /// @param root the tree's
    private record Climb(long from, long end, long last, Hash run, Hash root) {
        private Climb to(List<Hash> proof) {
            var at = this;
            for (var step : proof) {
                if (at.last < 0) return at;
                at = at.up(step);
            }
            return at;
        }

        private Climb up(Hash step) {
            if (last == 0) return new Climb(0, 0, -1, run, root); // a step too many
            if ((end & 1) == 0 && end != last)
                return new Climb(from >> 1, end >> 1, last >> 1, run, node(root, step));
            var runs = from < end ? node(step, run) : run;
            int levels = end == 0 ? 0 : Long.numberOfTrailingZeros(end);
            return new Climb(from >> levels + 1, end >> levels + 1, last >> levels + 1, runs, node(step, root));
        }

        private boolean leads(Hash toRun, Hash toRoot) { return last == 0 && run.equals(toRun) && root.equals(toRoot); }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
