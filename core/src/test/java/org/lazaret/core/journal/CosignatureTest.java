package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.journal.VerifierKey.Use;

/// A witness's signature under a checkpoint, made by the specification's text and by nothing of ours.
class CosignatureTest {
    private static final String TEXT = "example.com/behind-the-sofa\n20852163\n"
        + "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    private static final String WITNESS = "witness.example.com/w1";
    private static final Instant SEEN = Instant.ofEpochSecond(1_679_315_147);

    private final JdkSigner log = JdkSigner.fresh();
    private final JdkSigner witness = JdkSigner.fresh();
    private final VerifierKey key = new VerifierKey(WITNESS, Use.COSIGNATURES, witness.publicKey());

    @Test void what_the_specification_says_is_signed_is_what_is_checked() {
        var signature = witness.sign(("cosignature/v1\ntime 1679315147\n" + TEXT).getBytes(UTF_8));
        var bytes = ByteBuffer.allocate(72).putLong(1_679_315_147).put(signature).array();

        assertThat(Cosignature.seen(under(new Note.Signature(WITNESS, key.id(), bytes)), key)).contains(SEEN);
    }

    @Test void what_is_signed_here_holds_and_leaves_the_logs_own_signature_alone() {
        var note = under(Cosignature.sign(signed(), WITNESS, witness, SEEN.plusMillis(999)));

        assertThat(Cosignature.seen(Note.parse(note.bytes()), key)).contains(SEEN);
        assertThat(
            Checkpoint.open(note.bytes(), new VerifierKey("example.com/behind-the-sofa", log.publicKey()))).isPresent();
    }

    @Test void no_cosignature_with_a_bit_turned_holds() {
        var good = Cosignature.sign(signed(), WITNESS, witness, SEEN);
        for (int bit = 0; bit < good.bytes().length * 8; bit++) {
            var turned = good.bytes().clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(Cosignature.seen(under(new Note.Signature(WITNESS, key.id(), turned)), key)).as("%d",
                bit).isEmpty();
        }
    }

    @Test void a_cosignature_is_of_one_checkpoint_one_witness_and_one_use() {
        var good = Cosignature.sign(signed(), WITNESS, witness, SEEN);
        var other = Note.sign(TEXT.replace("20852163", "20852164"), "example.com/behind-the-sofa", log);
        var plain = new VerifierKey(WITNESS, witness.publicKey());

        assertThat(Cosignature.seen(new Note(other.text(), List.of(good)), key)).isEmpty();
        assertThat(Cosignature.seen(signed(), key)).as("not cosigned").isEmpty();
        assertThat(under(good).verified(plain)).as("no note of the witness's own").isEmpty();
        assertThat(plain.id()).isNotEqualTo(key.id());
        assertThatThrownBy(() -> Cosignature.seen(under(good), plain)).hasMessageContaining("not for cosignatures");
    }

    @Test void a_witness_key_reads_back_from_its_line() {
        assertThat(VerifierKey.parse(key.line())).isEqualTo(key);
        assertThat(VerifierKey.parse(key.line()).use()).isEqualTo(Use.COSIGNATURES);
    }

    private Note signed() { return Note.sign(TEXT, "example.com/behind-the-sofa", log); }

    private Note under(Note.Signature cosignature) {
        var all = new ArrayList<>(signed().signatures());
        all.add(cosignature);
        return new Note(TEXT, all);
    }
}
