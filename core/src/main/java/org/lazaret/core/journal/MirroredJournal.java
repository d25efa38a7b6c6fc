package org.lazaret.core.journal;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.CopyFolder.Known;
import org.lazaret.core.journal.CopyFolder.Tail;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.Io;

/// A copy of another site's journal. It takes nothing that the site's key has not signed, and is durable as far as
/// `held` says.
///
/// First it is told of a checkpoint (`expect`), then it takes packages up to there (`add`), each proven on its own;
/// when all are there they are made durable together (`commit`). What is not durable yet is nobody's loss: it is
/// brought again. Its readers see only what is durable.
///
/// Promise: after a crash at any write it opens at a checkpoint that was committed, and at the last one that `commit`
/// has answered or a later one.
///
/// Source: C2SP tlog-mirror.
public final class MirroredJournal implements Journal {
    private static final long BETWEEN_CHECKPOINTS = 65_536;

    private final CopyFolder files;
    private final Tiles tiles;
    private final TileWriter writer;
    private final CopiedEntries entries;
    private Known held;
    private Known expected;
    private String stopped = "";

    private MirroredJournal(CopyFolder files) {
        this.files = files;
        this.tiles = new Tiles(files.disk(), files.folder());
        this.writer = new TileWriter(tiles, files.origin(), this::note);
        this.held = files.checkpoint();
        this.expected = held;
        this.entries = new CopiedEntries(tiles, writer);
    }

    private byte[] note(Head head) {
        if (head.equals(expected.head())) return expected.note();
        if (!head.equals(held.head()))
            throw new IllegalStateException("a checkpoint of %s over %d entries was never signed by the site".formatted(
                head.origin().origin(), head.size()));
        return held.note();
    }

    /// Opens what lies in a folder, or begins there.
    ///
    /// @param key of the site for this journal; its name is the journal's origin
    /// @throws DamagedFile naming file and offset, when what was committed is not what was written
    public static MirroredJournal open(Disk disk, String folder, VerifierKey key) {
        var files = new CopyFolder(disk, folder, key);
        var journal = new MirroredJournal(files);
        if (files.founded()) files.begin();
        journal.load();
        return journal;
    }

    private void load() {
        writer.begin(held.head().size());
        tiles.load(held.head());
        entries.keep(tiles.rest(held.head().size()));
        files.tail().filter(tail -> tail.known().head().size() > held.head().size()).ifPresent(this::load);
        if (size() > 0) entries.last(entries.read(size() - 1));
    }

    private void load(Tail tail) {
        long size = tail.known().head().size();
        while (writer.whole() + TilePath.WIDTH <= size) {
            long index = writer.whole() / TilePath.WIDTH;
            var file = files.path(TilePath.entries(index, TilePath.WIDTH));
            entries.replay(Bundle.read(file, files.bundle(index), TilePath.WIDTH));
        }
        entries.replay(tail.entries());
        if (!tiles.tree().root(size).equals(tail.known().head().root()))
            throw new DamagedFile(files.path("tail"), 4,
                "the entries up to %d do not lead to the root that the site signed".formatted(size));
        held = tail.known();
        expected = held;
    }

    /// The site's, which has signed all of it.
    public VerifierKey key() { return files.key(); }

    /// How far it has come.
    public Held held() { return new Held(held.head(), held.note(), expected.head().size(), entries.next()); }

    /// Why it takes nothing more; empty while it does. Only a new start from the disk mends it.
    public String stopped() { return stopped; }

    /// Tells it of a checkpoint and that it continues the one it expects.
    ///
    /// @param old the size that the proof begins at
    public Taking expect(long old, byte[] note, List<Hash> proof) {
        Known brought;
        try {
            brought = files.read(note);
        } catch (IllegalArgumentException none) {
            return new Taking.Wrong(-1, String.valueOf(none.getMessage()));
        }
        var head = brought.head();
        if (head.size() <= entries.next()) return known(head);
        if (head.equals(expected.head())) return Taking.TAKEN;
        if (head.size() == expected.head().size()) return new Taking.Forked(expected.head(), head, true);
        if (head.size() < expected.head().size() || old != expected.head().size()) return Taking.BEHIND;
        if (!Merkle.consistent(expected.head(), head, proof)) return new Taking.Forked(expected.head(), head, false);
        expected = brought;
        return Taking.TAKEN;
    }

    /// What a site's head says beside what is here; nothing is taken.
    ///
    /// @return `Behind` where it cannot be told
    public Taking look(byte[] note) {
        try {
            var head = files.read(note).head();
            if (head.size() > entries.next()) return Taking.BEHIND;
            var known = known(head);
            return known instanceof Taking.Behind ? new Taking.Older(held.head(), head) : known;
        } catch (IllegalArgumentException none) {
            return new Taking.Wrong(-1, String.valueOf(none.getMessage()));
        }
    }

    private Taking known(Head head) {
        var ours = new Head(head.origin(), head.size(), tiles.tree().root(head.size()));
        if (!ours.equals(head)) return new Taking.Forked(ours, head, true);
        return head.size() == entries.next() ? Taking.TAKEN : Taking.BEHIND;
    }

    /// Takes entries up to the checkpoint it was told of.
    public Taking add(Package brought) {
        if (!stopped.isEmpty() || brought.start() > entries.next()) return Taking.BEHIND;
        if (brought.end() <= entries.next()) return Taking.TAKEN;
        if (brought.size() != expected.head().size()) return Taking.BEHIND;
        var wrong = entries.check(brought, expected.head());
        if (wrong.isPresent()) return wrong.get();
        if (put(brought) instanceof Io.Failed(var why)) stopped = why;
        return stopped.isEmpty() ? Taking.TAKEN : Taking.BEHIND;
    }

    private Io put(Package brought) {
        var begun = entries.next() == 0 ? files.begin() : Io.DONE;
        return begun instanceof Io.Done ? entries.add(brought) : begun;
    }

    /// The root over so many of the entries that were taken, durable or not; empty while there are fewer.
    public Optional<Hash> taken(long size) {
        return entries.next() < size ? Optional.empty() : Optional.of(tiles.tree().root(size));
    }

    /// Whether all entries up to a checkpoint are there and are not durable yet.
    public boolean committable() {
        return stopped.isEmpty() && entries.next() == expected.head().size() && entries.next() > held.head().size();
    }

    /// Makes all that was taken durable.
    public Io commit() {
        if (!committable()) throw new IllegalStateException("there is nothing whole to make durable");
        if (made(new Tail(expected, entries.rest())) instanceof Io.Failed failed) {
            stopped = failed.why();
            return failed;
        }
        held = expected;
        return Io.DONE;
    }

    private Io made(Tail tail) {
        if (writer.sync() instanceof Io.Failed failed) return failed;
        var put = files.write(tail);
        // The first time the folder becomes one that anybody's verifier knows.
        return put instanceof Io.Done && writer.signed() == 0 ? writer.checkpoint(tail.entries()) : put;
    }

    /// Writes a checkpoint and partial tiles over all that is durable, so that anybody's verifier can check the folder.
    ///
    /// @param idle whether there is time for it; else only when it is long due
    /// @return whether there was something to do
    public boolean tidy(boolean idle) {
        long due = held.head().size() - writer.signed();
        boolean whole = entries.next() == held.head().size();
        if (!stopped.isEmpty() || !whole || due == 0 || !idle && due < BETWEEN_CHECKPOINTS) return false;
        var synced = writer.sync(); // what a start read from the tail was written again
        var done = synced instanceof Io.Done ? writer.checkpoint(entries.rest()) : synced;
        if (done instanceof Io.Failed(var why)) stopped = why;
        return true;
    }

    /// Tidies, whatever is under way: the last thing before it is let go.
    public void close() {
        if (committable()) commit();
        tidy(true);
        stopped = "the journal is closed";
    }

    @Override public LogId origin() { return files.origin(); }

    @Override public long size() { return held.head().size(); }

    @Override public Hash root(long size) { return tiles.tree().root(bounded(size)); }

    @Override public Cursor from(long position) { return new GrowingCursor(position, this::size, entries::read); }

    @Override public List<Hash> inclusion(long position, long size) {
        return tiles.tree().inclusion(position, bounded(size));
    }

    @Override public List<Hash> consistency(long from, long to) { return tiles.tree().consistency(from, bounded(to)); }

    @Override public List<Hash> subtree(Subtree.Run run, long size) { return tiles.tree().subtree(run, bounded(size)); }

    private long bounded(long size) {
        if (size > size())
            throw new IllegalArgumentException("this copy has %d entries, not %d".formatted(size(), size));
        return size;
    }
}
