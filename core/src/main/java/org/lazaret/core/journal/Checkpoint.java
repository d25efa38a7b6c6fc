package org.lazaret.core.journal;

import java.util.Base64;
import java.util.Optional;

/// The head of a journal as it is signed.
///
/// Source: C2SP tlog-checkpoint.
public final class Checkpoint {
    private Checkpoint() {}

    /// The text of the note.
    public static String text(Head head) {
        return head.origin().origin() + "\n" + head.size() + "\n"
            + Base64.getEncoder().encodeToString(head.root().bytes()) + "\n";
    }

    /// The head, if the note is one that this key has signed.
    ///
    /// @throws IllegalArgumentException when it is no note, or a signed one that is no checkpoint
    public static Optional<Head> open(byte[] note, VerifierKey key) {
        return Note.parse(note).verified(key).map(Checkpoint::read);
    }

    /// Extension lines are allowed and left unread.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    public static Head read(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty())
            throw new IllegalArgumentException("a checkpoint has three lines");
        for (int line = 0; line < lines.length - 1; line++) {
            if (lines[line].isEmpty())
                throw new IllegalArgumentException("line %d of a checkpoint is empty".formatted(line + 1));
        }
        if (!lines[1].matches("0|[1-9][0-9]{0,17}"))
            throw new IllegalArgumentException("not a tree's size: " + lines[1]);
        var root = Base64.getDecoder().decode(lines[2]);
        if (!Base64.getEncoder().encodeToString(root).equals(lines[2]))
            throw new IllegalArgumentException("not plain base 64: " + lines[2]);
        return new Head(new LogId(lines[0]), Long.parseLong(lines[1]), new Hash(root));
    }
}
