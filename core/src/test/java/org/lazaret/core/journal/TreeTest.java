package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The root of all there is, which is kept as the tree grows, is the one that the tiles give.
class TreeTest {
    private static final int ENTRIES = 1_100;

    private final List<byte[]> full = new ArrayList<>();
    private final Tree tree = new Tree((_, index) -> full.get((int) index));

    @Test void the_root_of_all_there_is_is_the_one_that_a_larger_tree_has_at_that_size() {
        var roots = new ArrayList<Hash>();
        for (int size = 1; size <= ENTRIES; size++) {
            add(size);
            roots.add(tree.root(size));
        }
        add(ENTRIES + 1);

        for (int size = 1; size <= ENTRIES; size++) assertThat(tree.root(size)).isEqualTo(roots.get(size - 1));
    }

    @Test void a_tree_that_was_put_back_grows_on_with_the_same_roots() {
        for (int size = 1; size <= 700; size++) add(size);
        var again = new Tree((_, index) -> full.get((int) index));
        again.restore(700, List.of(tree.partial(0, 700), tree.partial(1, 700)));

        assertThat(again.root(700)).isEqualTo(tree.root(700));
        for (int size = 701; size <= 760; size++) {
            add(size);
            again.add(leaf(size));
            assertThat(again.root(size)).isEqualTo(tree.root(size));
        }
    }

    private void add(int number) {
        if (tree.add(leaf(number))) full.add(tree.tile(0));
    }

    private static Hash leaf(int number) { return Merkle.leaf(("entry " + number).getBytes(UTF_8)); }
}
