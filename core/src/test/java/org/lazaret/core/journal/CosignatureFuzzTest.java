package org.lazaret.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.lazaret.core.journal.VerifierKey.Use;

/// Whatever bytes stand where a cosignature belongs: they are the one that the witness made, or none.
class CosignatureFuzzTest {
    private static final Note CHECKPOINT = new Note(
        Checkpoint.text(new Head(PlainLog.ORIGIN, 0, Merkle.empty())), List.of());
    private static final VerifierKey WITNESS = new VerifierKey("w", Use.COSIGNATURES, PlainLog.SIGNER.publicKey());

    @FuzzTest(maxDuration = "10m") void only_what_the_witness_signed_holds(byte[] bytes) {
        var under = new Note(CHECKPOINT.text(), List.of(new Note.Signature("w", WITNESS.id(), bytes)));
        Cosignature.seen(under, WITNESS).ifPresent(seen -> assertThat(
            Cosignature.sign(CHECKPOINT, "w", PlainLog.SIGNER, seen).bytes()).isEqualTo(bytes));
    }
}
