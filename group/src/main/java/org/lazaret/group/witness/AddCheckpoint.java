package org.lazaret.group.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.Base64Text;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Note;

/// A witness is asked to cosign a checkpoint.
///
/// Shape: the line `old SIZE`, a line of base 64 for each hash of the proof, an empty line, and the signed note.
///
/// Source: C2SP tlog-witness, add-checkpoint.
///
/// @param old the size that the proof begins at: what the witness is thought to have cosigned last
public record AddCheckpoint(long old, List<Hash> proof, Note checkpoint) {
    private static final int MOST_HASHES = 63;
    private static final int MOST_BYTES = 1 << 16;
    private static final String OLD = "old (0|[1-9][0-9]{0,17})";

    public byte[] bytes() {
        var text = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> text.append(Base64Text.of(hash.bytes())).append('\n'));
        return (text.append('\n') + new String(checkpoint.bytes(), UTF_8)).getBytes(UTF_8);
    }

    /// @throws IllegalArgumentException saying what is wrong with it
    public static AddCheckpoint parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES)
            throw new IllegalArgumentException("a request of %d bytes".formatted(bytes.length));
        var text = new String(bytes, StandardCharsets.ISO_8859_1); // a byte a letter: the note is read as bytes
        int end = text.indexOf("\n\n");
        if (end < 0) throw new IllegalArgumentException("no empty line before the checkpoint");
        var lines = text.substring(0, end).split("\n", -1);
        if (!lines[0].matches(OLD)) throw new IllegalArgumentException("the first line is not 'old SIZE'");
        if (lines.length - 1 > MOST_HASHES)
            throw new IllegalArgumentException("a proof of %d hashes".formatted(lines.length - 1));
        var proof = new ArrayList<Hash>();
        for (int each = 1; each < lines.length; each++) proof.add(new Hash(Base64Text.parse(lines[each])));
        var note = text.substring(end + 2).getBytes(StandardCharsets.ISO_8859_1);
        return new AddCheckpoint(Long.parseLong(lines[0].substring(4)), List.copyOf(proof), Note.parse(note));
    }
}
