package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signed notes: the example of the specification holds, and nothing near it does.
class NoteTest {
    /// Both from C2SP signed-note, Verifier keys, Example (CC-BY-4.0).
    private static final String VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String NOTE = "This is an example message.\n\n— example.com/foo "
        + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    @Test void the_example_of_the_specification_is_signed_by_its_key() {
        var note = Note.parse(NOTE.getBytes(UTF_8));

        assertThat(note.verified(VerifierKey.parse(VKEY))).contains("This is an example message.\n");
        assertThat(new String(note.bytes(), UTF_8)).isEqualTo(NOTE);
        assertThat(VerifierKey.parse(VKEY).line()).isEqualTo(VKEY);
    }

    @Test void no_note_with_a_bit_turned_is_signed() {
        var key = VerifierKey.parse(VKEY);
        for (int bit = 0; bit < NOTE.getBytes(UTF_8).length * 8; bit++) {
            var turned = NOTE.getBytes(UTF_8);
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(signed(turned, key)).as("bit %d", bit).isFalse();
        }
    }

    @Test void no_key_with_a_letter_changed_is_a_key() {
        for (int at = 0; at < VKEY.length(); at++) {
            var changed = VKEY.substring(0, at) + (VKEY.charAt(at) == 'x' ? 'y' : 'x') + VKEY.substring(at + 1);
            assertThatThrownBy(() -> VerifierKey.parse(changed)).as(changed).isInstanceOf(
                IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text\n", "text\n\n", "text\n\nno signature\n", "text\n\n— name AAAA\n",
        "text\n\n— na+me AAAAAAAA\n", "text\n\n— name AAAAAAB=\n", "te\txt\n\n— name AAAAAAAA\n",
        "text\n\n— name AAAAAAAA"}) void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> Note.parse(text.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void what_another_library_signs_is_checked_here() {
        var signer = JdkSigner.fresh();
        var note = Note.sign("hill/high-street/care/1\n", "hill/high-street/care/1", signer);
        var other = new VerifierKey("hill/high-street/care/2", signer.publicKey());

        assertThat(note.verified(new VerifierKey("hill/high-street/care/1", signer.publicKey()))).isPresent();
        assertThat(note.verified(other)).as("the same key under another name").isEmpty();
    }

    private static boolean signed(byte[] bytes, VerifierKey key) {
        try {
            return Note.parse(bytes).verified(key).isPresent();
        } catch (IllegalArgumentException noNote) {
            return false;
        }
    }
}
