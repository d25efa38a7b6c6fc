package org.lazaret.core.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A torn end is told from damage in the middle, at every byte.
class PiecesTest {
    private static final List<String> SAID = List.of("one", "twenty-two", "three hundred and thirty-three");
    private static final byte[] FILE = file(SAID);

    @Test void what_was_written_is_read() {
        assertThat(read(FILE)).isEqualTo(SAID);
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(new byte[4096])).as("zeros are no pieces").isEmpty();
    }

    @Test void an_end_cut_anywhere_is_torn_and_the_rest_is_there() {
        for (int length = 0; length < FILE.length; length++) {
            var pieces = new Pieces(Arrays.copyOf(FILE, length), 100);
            var read = 0;
            while (pieces.next().isPresent()) read++;
            assertThat(pieces.goesOn()).as("%d bytes", length).isFalse();
            assertThat(read).isEqualTo(length >= start(2) ? 2 : length >= start(1) ? 1 : 0);
            assertThat(pieces.end()).isEqualTo(start(read));
        }
    }

    @Test void a_byte_that_changes_is_damage_where_more_follows() {
        for (int at = 0; at < FILE.length; at++) {
            var changed = FILE.clone();
            changed[at] ^= (byte) (1 << at % 8);
            var pieces = new Pieces(changed, 100);
            while (pieces.next().isPresent()) {}
            assertThat(pieces.end()).as("byte %d", at).isEqualTo(
                at < start(1) ? 0 : at < start(2) ? start(1) : start(2));
            assertThat(pieces.goesOn()).as("byte %d", at).isEqualTo(at < start(2));
        }
    }

    @Test void what_is_longer_than_any_piece_is_none() {
        assertThat(new Pieces(FILE, 2).next()).isEmpty();
        assertThat(new Pieces(FILE, 3).next()).isPresent();
    }

    private static int start(int piece) {
        return SAID.subList(0, piece).stream().mapToInt(text -> Pieces.HEAD + text.length()).sum();
    }

    private static byte[] file(List<String> said) {
        var all = new ByteArrayOutputStream();
        said.forEach(text -> all.writeBytes(Pieces.piece(text.getBytes(UTF_8))));
        return all.toByteArray();
    }

    private static List<String> read(byte[] file) {
        var pieces = new Pieces(file, 100);
        var read = new ArrayList<String>();
        for (var next = pieces.next(); next.isPresent(); next = pieces.next())
            read.add(new String(next.get(), UTF_8));
        assertThat(pieces.goesOn()).isFalse();
        return read;
    }
}
