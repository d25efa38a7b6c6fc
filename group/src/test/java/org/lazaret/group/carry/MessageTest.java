package org.lazaret.group.carry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Package;
import org.lazaret.core.world.Chance;
import org.lazaret.group.finding.Buckets;
import org.lazaret.group.finding.Token;

/// What sites and hubs say comes as it was said, or not at all.
class MessageTest {
    private static final LogId CARE = new LogId("hill/hill-street/care/1");
    private static final BlobId BLOB = BlobId.of(bytes("a copy of keys"));
    private static final Token TOKEN = new Token("0123456789abcdef".repeat(2));
    private static final List<Hash> PROOF = List.of(new Hash(new byte[32]), new Hash(filled(7)));

    private static byte[] bytes(String text) { return text.getBytes(UTF_8); }

    private static byte[] filled(int with) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static Stream<Message> all() {
        var entries = new Package(256, 300, List.of(bytes("{}\nsealed"), new byte[0]), PROOF);
        return Stream.of(new Message.Ask(CARE, 7), new Message.Offer(CARE, 3, bytes("note"), PROOF),
            new Message.Entries(CARE, entries),
            new Message.Holds(CARE, bytes("note"), new Message.Progress(256, 300), 7, true),
            new Message.Refused(CARE, -1, "others than those on this disk: é"), new Message.Slow(1_500),
            new Message.Piece(BLOB, 20, 4, bytes("piece")), new Message.Stored(BLOB, 20),
            new Message.Grown(CARE, 300), new Message.Pull(CARE, 12),
            new Message.Delivery(CARE, bytes("note"), List.of(new Message.Item(4, bytes("{}\nx"), PROOF)), 300),
            new Message.Learn(7), new Message.Shown(CARE, bytes("note")), new Message.Another(CARE, bytes("note")),
            new Message.Said(7, List.of("{\"payload\":\"é\"}", "{}")), new Message.Find(7, TOKEN),
            new Message.Finds(7, List.of("hill-street", "mill-lane"), 0), new Message.Compare(9),
            new Message.Compared(9, new byte[Buckets.COUNT * Buckets.DIGEST]),
            new Message.Tokens(9, 255, List.of(TOKEN, TOKEN)));
    }

    @ParameterizedTest
    @MethodSource("all") void each_comes_as_it_was_said(Message message) {
        var heard = Message.parse(message.bytes());
        assertThat(heard).hasSameClassAs(message);
        assertThat(heard.bytes()).isEqualTo(message.bytes());
    }

    @ParameterizedTest
    @MethodSource("all") void one_that_is_cut_short_or_goes_on_is_none(Message message) {
        var whole = message.bytes();
        assertThatThrownBy(() -> Message.parse(Arrays.copyOf(whole, whole.length + 1))).isInstanceOf(
            IllegalArgumentException.class);
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            try {
                assertThat(Message.parse(cut).bytes()).as("a list may end earlier").isEqualTo(cut);
            } catch (IllegalArgumentException expected) {
                assertThat(expected).hasMessageNotContaining("Index");
            }
        }
    }

    /// The long hunt is `MessageFuzzTest`; this is a short one that every run makes, each time from the same seed.
    @ParameterizedTest
    @MethodSource("all") void one_that_came_with_other_bytes_is_another_or_none(Message message) {
        var chance = new Chance(41);
        int read = 0;
        for (int each = 0; each < 4_000; each++) {
            var odd = changed(message.bytes(), chance);
            try {
                assertThat(Message.parse(odd).bytes()).isEqualTo(odd);
                read++;
            } catch (IllegalArgumentException expected) {
                assertThat(expected).isExactlyInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(read).as("some are read: the others do not all fail at the first byte").isPositive();
    }

    private static byte[] changed(byte[] whole, Chance chance) {
        var odd = Arrays.copyOf(whole, whole.length + (chance.oneIn(8) ? chance.below(9) : 0));
        for (int left = chance.below(4); left >= 0; left--) {
            int at = chance.below(odd.length);
            if (chance.oneIn(2)) odd[at] ^= (byte) (1 << chance.below(8));
            else odd[at] = new byte[]{0, 1, -1, 127, -128}[chance.below(5)];
        }
        return odd;
    }

    @Test void one_that_is_longer_than_any_may_be_is_not_looked_at() {
        assertThatThrownBy(() -> Message.parse(new byte[Message.MOST_BYTES + 1])).hasMessageContaining("bytes");
    }
}
