package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A proof that an entry stands in a log, which holds on its own: with the checkpoint that it leads to.
///
/// Source: C2SP tlog-proof.
///
/// @param extra of the application, in base 64, proven by nothing; empty if absent
/// @param index of the entry, from 0
public record LogProof(String extra, long index, List<Hash> path, Note checkpoint) {
    private static final String FIRST = "c2sp.org/tlog-proof@v1";

    /// The head whose log holds this entry at the proof's index; empty if the proof does not hold.
    ///
    /// @throws IllegalArgumentException when the checkpoint is signed and is none
    public Optional<Head> proves(byte[] entry, VerifierKey key) {
        return checkpoint.verified(key).map(Checkpoint::read).filter(
            head -> head.origin().origin().equals(key.name())).filter(
                head -> Merkle.included(Merkle.leaf(entry), index, head, path));
    }

    public byte[] bytes() {
        var text = new StringBuilder(FIRST).append('\n');
        if (!extra.isEmpty()) text.append("extra ").append(extra).append('\n');
        text.append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(Base64Text.of(hash.bytes())).append('\n'));
        return (text + "\n" + new String(checkpoint.bytes(), UTF_8)).getBytes(UTF_8);
    }

    /// @throws IllegalArgumentException saying what is wrong with it
    public static LogProof parse(byte[] bytes) {
        var text = Note.utf8(bytes);
        int split = text.indexOf("\n\n");
        if (split < 0) throw new IllegalArgumentException("a proof has an empty line before its checkpoint");
        var lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST))
            throw new IllegalArgumentException("a proof begins with the line " + FIRST);
        var extra = !lines.isEmpty() && lines.getFirst().startsWith("extra ") ? extra(lines.removeFirst()) : "";
        var index = index(lines.isEmpty() ? "" : lines.removeFirst());
        var path = lines.stream().map(LogProof::hash).toList();
        return new LogProof(extra, index, path, Note.parse(text.substring(split + 2).getBytes(UTF_8)));
    }

    private static String extra(String line) {
        if (Base64Text.parse(line.substring(6)).length == 0)
            throw new IllegalArgumentException("extra data that is empty is left out");
        return line.substring(6);
    }

    private static long index(String line) {
        if (!line.matches("index (0|[1-9][0-9]{0,17})"))
            throw new IllegalArgumentException("not the index of an entry: " + line);
        return Long.parseLong(line.substring(6));
    }

    private static Hash hash(String line) {
        return new Hash(Base64Text.parse(line));
    }
}
