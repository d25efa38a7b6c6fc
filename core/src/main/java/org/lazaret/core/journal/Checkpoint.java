package org.lazaret.core.journal;

import java.util.Optional;

/// The head of a journal as it is signed.
///
/// Source: C2SP tlog-checkpoint.
public final class Checkpoint {
    private Checkpoint() {}

    /// The text of the note.
    public static String text(Head head) {
        return head.origin().origin() + "\n" + head.size() + "\n"
            + Base64Text.of(head.root().bytes()) + "\n";
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
        return new Head(new LogId(lines[0]), Long.parseLong(lines[1]), new Hash(Base64Text.parse(lines[2])));
    }
}
