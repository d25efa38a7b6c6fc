package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DamagedFile;

/// An old entry is read without the 255 beside it, and still nothing is given out that is not in the tree.
class CheckedBundleTest {
    private final Chance chance = new Chance(5);
    private final List<byte[]> entries = entries(chance, 30);
    private final byte[] whole = Bundle.write(entries);

    @Test void each_entry_is_the_one_that_was_written_in_whatever_order_they_are_asked_for() {
        var bundle = read(whole);
        for (int ask = 0; ask < 1_000; ask++) {
            int place = chance.below(256);
            assertThat(bundle.entry(place)).as("%d", place).isEqualTo(entries.get(place));
        }
    }

    @Test void who_changes_what_they_were_given_changes_nobody_elses() {
        var bundle = read(whole);
        bundle.entry(7)[0] ^= 1;
        assertThat(bundle.entry(7)).isEqualTo(entries.get(7));
    }

    /// Each byte is turned once, the lengths' too, and every entry is asked for on its own.
    @Test void whatever_byte_is_wrong_an_entry_is_the_one_in_the_tree_or_the_first_wrong_byte_is_named() {
        for (int at = 0; at < whole.length; at++) {
            var broken = whole.clone();
            broken[at] ^= (byte) (1 << (at % 8));
            var first = strictly(broken).orElseThrow();
            for (int place : List.of(0, chance.below(256), 255, owner(at))) ask(broken, place, first);
            assertThatThrownBy(() -> read(broken).entry(owner(first.offset()))).as("byte %d", at).isInstanceOf(
                DamagedFile.class).hasMessage(first.getMessage());
        }
    }

    @Test void what_is_cut_off_or_added_at_the_end_is_named_as_if_all_were_checked() {
        for (int length = 0; length < whole.length + 300; length++) {
            if (length == whole.length) continue;
            var broken = Arrays.copyOf(whole, length);
            var first = strictly(broken).orElseThrow();
            assertThatThrownBy(() -> read(broken)).as("%d bytes", length).isInstanceOf(DamagedFile.class).hasMessage(
                first.getMessage());
        }
    }

    @Test void two_entries_that_changed_their_places_are_both_refused() {
        var swapped = new ArrayList<>(entries);
        Collections.swap(swapped, 40, 90);
        var bundle = read(Bundle.write(swapped));
        assertThat(bundle.entry(41)).isEqualTo(entries.get(41));
        for (int place : List.of(40, 90))
            assertThatThrownBy(() -> bundle.entry(place)).hasMessageContaining("entry 40 is not the one in the tree");
    }

    private void ask(byte[] broken, int place, DamagedFile first) {
        try {
            assertThat(read(broken).entry(place)).isEqualTo(entries.get(place));
        } catch (DamagedFile damage) {
            assertThat(damage).hasMessage(first.getMessage());
        }
    }

    /// Which entry lies there, with its length.
    private int owner(long at) {
        int place = 255;
        while (Bundle.offset(entries, place) > at) place--;
        return place;
    }

    private CheckedBundle read(byte[] bytes) { return new CheckedBundle("a file", bytes, leaves(), new Hasher()); }

    private byte[] leaves() {
        var hasher = new Hasher();
        for (int each = 0; each < 256; each++) hasher.leaf(each, entries.get(each), 0, entries.get(each).length);
        return hasher.leaves(256);
    }

    /// What is wrong when each entry is checked in its order: the plainest way there is.
    private Optional<DamagedFile> strictly(byte[] bytes) {
        try {
            var read = new BundleReader("a file", bytes);
            for (int each = 0; each < 256; each++) {
                read.next();
                if (!Arrays.equals(Merkle.leaf(read.entry()).bytes(),
                    Merkle.leaf(entries.get(each)).bytes()))
                    return Optional.of(BundleReader.notInTree("a file", read.at(), each));
            }
            read.ended();
            return Optional.empty();
        } catch (DamagedFile damage) {
            return Optional.of(damage);
        }
    }

    private static List<byte[]> entries(Chance chance, int most) {
        return IntStream.range(0, 256).mapToObj(_ -> {
            var entry = new byte[chance.below(most)];
            for (int each = 0; each < entry.length; each++) entry[each] = (byte) chance.below(256);
            return entry;
        }).toList();
    }
}
