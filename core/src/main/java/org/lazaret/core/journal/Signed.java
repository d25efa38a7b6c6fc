package org.lazaret.core.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lazaret.core.world.Disk;

/// A checkpoint that a journal's own key has signed.
public record Signed(Note note, VerifierKey key, Head head) {
    /// The one that lies in a journal's folder, with the key that lies there too.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Signed in(Disk disk, String folder) {
        return of(read(disk, folder + "/checkpoint"), key(disk, folder));
    }

    /// The key that lies in a journal's folder.
    ///
    /// @throws IllegalArgumentException when there is none, or something else
    public static VerifierKey key(Disk disk, String folder) {
        return VerifierKey.parse(new String(read(disk, folder + "/key.pub"), UTF_8).strip());
    }

    private static byte[] read(Disk disk, String path) {
        return disk.read(path).orElseThrow(() -> new IllegalArgumentException("there is no " + path));
    }

    /// @throws IllegalArgumentException when it is none of that key's journal
    public static Signed of(byte[] note, VerifierKey key) {
        var head = Checkpoint.open(note, key).filter(one -> one.origin().origin().equals(key.name())).orElseThrow(
            () -> new IllegalArgumentException("it is not signed with the key of " + key.name()));
        return new Signed(Note.parse(note), key, head);
    }
}
