package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;

/// The tree of RFC 6962: against the roots that Certificate Transparency publishes, and its laws.
class MerkleTest {
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final LogId LOG = new LogId("test/site/care/1");

    @Test void roots_are_those_that_are_published() {
        var tree = tree();
        assertThat(tree.root(0)).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int leaf = 0; leaf < 8; leaf++) {
            tree.add(Merkle.leaf(HexFormat.of().parseHex(LEAVES.get(leaf))));
            assertThat(tree.root(leaf + 1)).hasToString(ROOTS.get(leaf));
        }
    }

    @Test void every_honest_proof_of_inclusion_leads_to_the_root_and_no_altered_one_does() {
        for (int size = 1; size <= 130; size++) inclusion(size, every(size));
        var chance = new Chance(11);
        for (int size : List.of(255, 256, 257, 511, 513, 1000))
            inclusion(size, List.of(0, chance.below(size), size - 1));
    }

    @Test void every_honest_proof_of_consistency_holds_and_no_altered_one_does() {
        for (int size = 1; size <= 130; size++) consistency(size, every(size));
        var chance = new Chance(12);
        for (int size : List.of(255, 256, 257, 511, 513, 1000))
            consistency(size, List.of(1, 1 + chance.below(size - 1), size));
    }

    @Test void every_honest_proof_of_a_part_holds_and_no_altered_one_does() {
        for (int size = 1; size <= 66; size++)
            for (int from = 0; from < size; from++)
                for (int to = from + 1; to <= size; to++) if (isPart(from, to)) part(size, new Subtree.Run(from, to));
        for (int size : List.of(257, 300, 511, 513, 700))
            for (int from = 0; from < size; from += 256)
                part(size, new Subtree.Run(from, Math.min(size, from + 256)));
    }

    private static boolean isPart(int from, int to) {
        int power = 1;
        while (power < to - from) power *= 2;
        return from % power == 0;
    }

    private static void part(int size, Subtree.Run run) {
        var leaves = new ArrayList<byte[]>();
        for (int each = 0; each < size; each++) leaves.add(("leaf " + each).getBytes(UTF_8));
        var plain = new PlainLog(leaves);
        var now = new Head(LOG, size, plain.hash(0, size));
        var part = new Subtree(run, plain.hash((int) run.from(), (int) run.to()));
        var proof = grown(size).subtree(run, size);
        assertThat(Merkle.holds(part, now, proof)).as("%s in %d", run, size).isTrue();
        assertThat(Merkle.holds(new Subtree(run, leaf(-1)), now, proof)).isFalse();
        assertThat(Merkle.holds(part, new Head(LOG, size, leaf(-1)), proof)).isFalse();
        for (var altered : altered(proof)) assertThat(Merkle.holds(part, now, altered)).isFalse();
    }

    private static void inclusion(int size, List<Integer> indices) {
        var tree = grown(size);
        var head = head(tree, size);
        for (int index : indices) {
            var leaf = leaf(index);
            var proof = tree.inclusion(index, size);
            assertThat(Merkle.included(leaf, index, head, proof)).as("%d of %d", index, size).isTrue();
            assertThat(Merkle.included(leaf(index + 1), index, head, proof)).isFalse();
            assertThat(Merkle.included(leaf, index, new Head(LOG, size, leaf(7)), proof)).isFalse();
            if (size > 1) assertThat(Merkle.included(leaf, (index + 1) % size, head, proof)).isFalse();
            for (var altered : altered(proof)) assertThat(Merkle.included(leaf, index, head, altered)).isFalse();
        }
    }

    private static void consistency(int size, List<Integer> olds) {
        var tree = grown(size);
        var now = head(tree, size);
        for (int old : olds) {
            if (old == 0) continue;
            var then = head(tree, old);
            var proof = tree.consistency(old, size);
            assertThat(Merkle.consistent(then, now, proof)).as("%d in %d", old, size).isTrue();
            if (old == size) continue;
            assertThat(Merkle.consistent(new Head(LOG, old, leaf(3)), now, proof)).isFalse();
            assertThat(Merkle.consistent(then, new Head(LOG, size, leaf(3)), proof)).isFalse();
            for (var altered : altered(proof)) assertThat(Merkle.consistent(then, now, altered)).isFalse();
        }
    }

    private static List<List<Hash>> altered(List<Hash> proof) {
        var all = new ArrayList<List<Hash>>();
        for (int each = 0; each < proof.size(); each++) {
            var changed = new ArrayList<>(proof);
            var bytes = proof.get(each).bytes().clone();
            bytes[each % 32] ^= 1;
            changed.set(each, new Hash(bytes));
            all.add(changed);
            var shorter = new ArrayList<>(proof);
            shorter.remove(each);
            all.add(shorter);
        }
        var longer = new ArrayList<>(proof);
        longer.add(leaf(5));
        all.add(longer);
        return all;
    }

    private static List<Integer> every(int size) {
        var all = new ArrayList<Integer>();
        for (int each = 0; each < size; each++) all.add(each);
        return all;
    }

    private static Head head(Tree tree, long size) { return new Head(LOG, size, tree.root(size)); }

    private static Tree grown(int size) {
        var tree = tree();
        for (int leaf = 0; leaf < size; leaf++) tree.add(leaf(leaf));
        return tree;
    }

    private static Hash leaf(int index) { return Merkle.leaf(("leaf " + index).getBytes(UTF_8)); }

    /// A tree whose full tiles are made anew from its leaves when asked for.
    private static Tree tree() {
        return new Tree((level, index) -> {
            assertThat(level).isZero();
            var tile = new byte[256 * 32];
            for (int each = 0; each < 256; each++)
                System.arraycopy(leaf((int) index * 256 + each).bytes(), 0, tile, each * 32, 32);
            return tile;
        });
    }
}
