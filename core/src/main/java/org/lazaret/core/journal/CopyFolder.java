package org.lazaret.core.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.Io;

/// The files of a copied journal: a `tlog-tiles` tree, and beside it `tail`, the last checkpoint with the entries that
/// fill no bundle, replaced as a whole: so a few entries cost one write.
///
/// Shape of `tail`: the note's length as four bytes, the note, and the entries as in a bundle.
record CopyFolder(Disk disk, String folder, VerifierKey key) {
    /// A checkpoint that the site has signed.
    ///
    /// @param note empty for the head of nothing
    record Known(Head head, byte[] note) {}

    /// @param entries those after the last full bundle
    record Tail(Known known, List<byte[]> entries) {}

    LogId origin() { return new LogId(key.name()); }

    Known nothing() { return new Known(new Head(origin(), 0, Merkle.empty()), new byte[0]); }

    /// @throws IllegalArgumentException saying what is wrong with it
    Known read(byte[] note) {
        var head = Checkpoint.open(note, key).orElseThrow(
            () -> new IllegalArgumentException("it is not signed with the key of " + key.name()));
        if (!head.origin().equals(origin()))
            throw new IllegalArgumentException(
                "a checkpoint of %s where %s belongs".formatted(head.origin().origin(), key.name()));
        return new Known(head, note);
    }

    /// Makes the folder one of this journal.
    ///
    /// @throws DamagedFile when it is another's
    Io begin() {
        var there = disk.read(path("key.pub"));
        if (there.isEmpty()) return disk.replace(path("key.pub"), key.file());
        int at = Arrays.mismatch(there.get(), key.file());
        if (at >= 0) throw new DamagedFile(path("key.pub"), at, "it is not the key of " + key.name());
        return Io.DONE;
    }

    boolean founded() { return disk.read(path("checkpoint")).isPresent(); }

    Known checkpoint() {
        return disk.read(path("checkpoint")).map(note -> whole("checkpoint", 0, note)).orElse(nothing());
    }

    private Known whole(String file, int at, byte[] note) {
        try {
            return read(note);
        } catch (IllegalArgumentException none) {
            throw new DamagedFile(path(file), at, String.valueOf(none.getMessage()));
        }
    }

    Io write(Tail tail) {
        var bundle = Bundle.write(tail.entries);
        var note = tail.known.note;
        return disk.replace(path("tail"), ByteBuffer.allocate(4 + note.length + bundle.length).putInt(note.length).put(
            note).put(bundle).array());
    }

    Optional<Tail> tail() { return disk.read(path("tail")).map(this::tail); }

    private Tail tail(byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        int length = bytes.length < 4 ? -1 : from.getInt();
        if (length < 0 || length > from.remaining())
            throw new DamagedFile(path("tail"), 0, "the file ends where a checkpoint belongs");
        var known = whole("tail", 4, Arrays.copyOfRange(bytes, 4, 4 + length));
        var bundle = Arrays.copyOfRange(bytes, 4 + length, bytes.length);
        return new Tail(known, Bundle.read(path("tail"), bundle, Tree.width(0, known.head.size())));
    }

    byte[] bundle(long index) {
        var file = TilePath.entries(index, TilePath.WIDTH);
        return disk.read(path(file)).orElseThrow(() -> new DamagedFile(path(file), 0, "the file is missing"));
    }

    String path(String file) { return folder + "/" + file; }
}
