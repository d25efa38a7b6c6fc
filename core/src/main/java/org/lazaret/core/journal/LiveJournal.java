package org.lazaret.core.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;

/// A journal that grows: full bundles on the disk, and after them entries that still lie in the log or in a partial
/// one.
final class LiveJournal implements Journal {
    private static final int HASH = 32;
    private static final int MOST_RUN = 1 << 20;

    private final LogId origin;
    private final String name;
    private final Segments segments;
    private final Tiles tiles;
    private final TileWriter writer;
    private final Leaves leaves = new Leaves();
    private final List<Kept> kept = new ArrayList<>();
    private long scrubbed;

    LiveJournal(LogId origin, LogPlace place, Segments segments, Signer signer) {
        this.origin = origin;
        this.name = name(origin);
        this.segments = segments;
        this.tiles = new Tiles(place.disk(), place.path(name));
        this.writer = new TileWriter(tiles, origin, signer);
    }

    /// What a journal is called at its site: the third part of its origin.
    static String name(LogId origin) {
        var name = origin.journal();
        if (!name.matches("[a-z]{1,32}") || name.equals("log"))
            throw new IllegalArgumentException("no journal is called '%s': %s".formatted(name, origin.origin()));
        return name;
    }

    String name() { return name; }

    /// Takes up where the checkpoint ended.
    ///
    /// @throws DamagedFile when key, checkpoint or tiles are not what was written
    void load(VerifierKey key) {
        checkKey(key);
        var head = checkpoint(key);
        writer.begin(head.size());
        try {
            tiles.load(head);
            keepRest(tiles.rest(head.size()));
        } catch (DamagedFile damage) {
            throw exactly(damage, key);
        }
    }

    private void checkKey(VerifierKey key) {
        var file = tiles.folder() + "/key.pub";
        var there = disk().read(file).orElseThrow(() -> new DamagedFile(file, 0, "the file is missing"));
        int at = Arrays.mismatch(there, key.file());
        if (at >= 0) throw new DamagedFile(file, at, "it is not the key that this log is signed with");
    }

    private Head checkpoint(VerifierKey key) {
        var file = tiles.folder() + "/checkpoint";
        var note = disk().read(file).orElseThrow(() -> new DamagedFile(file, 0, "the file is missing"));
        try {
            return Checkpoint.open(note, key).filter(head -> head.origin().equals(origin)).orElseThrow(
                () -> new DamagedFile(file, 0, "it is not signed with the key of " + origin.origin()));
        } catch (IllegalArgumentException noCheckpoint) {
            throw new DamagedFile(file, 0, String.valueOf(noCheckpoint.getMessage()));
        }
    }

    /// Which of the files is wrong shows only when all is computed anew from the entries.
    private DamagedFile exactly(DamagedFile damage, VerifierKey key) {
        return switch (JournalCheck.log(disk(), tiles.folder(), key)) {
            case JournalCheck.Result.Damaged(var file, var offset, var what) -> new DamagedFile(file, offset, what);
            case JournalCheck.Result.Sound _ -> damage;
        };
    }

    private void keepRest(List<byte[]> rest) {
        int at = 0;
        for (int each = 0; each < rest.size(); each++) {
            int length = rest.get(each).length;
            var place = new Kept(Kept.BUNDLE, at + 2, length);
            if (each < kept.size()) kept.set(each, place);
            else kept.add(place);
            at += 2 + length;
        }
    }

    /// Takes an entry that is durable in the log.
    void add(Hash leaf, Kept where) {
        tiles.add(leaf);
        kept.add(where);
    }

    /// Where an entry lies that is in no full bundle.
    Kept place(long position) { return kept.get((int) (position - writer.whole())); }

    boolean holds(long position, Hash leaf) {
        var hashes = tiles.tree().hashes(0, position / TilePath.WIDTH);
        int at = (int) (position % TilePath.WIDTH) * HASH;
        return Arrays.equals(hashes, at, at + HASH, leaf.bytes(), 0, HASH);
    }

    @Override public LogId origin() { return origin; }

    @Override public long size() { return tiles.tree().size(); }

    @Override public Hash root(long size) { return tiles.tree().root(size); }

    @Override public Cursor from(long position) { return new GrowingCursor(position, this::size, this::read); }

    @Override public List<Hash> inclusion(long position, long size) { return tiles.tree().inclusion(position, size); }

    @Override public List<Hash> consistency(long from, long to) { return tiles.tree().consistency(from, to); }

    @Override public List<Hash> subtree(Subtree.Run run, long size) { return tiles.tree().subtree(run, size); }

    /// An entry, checked against the tree.
    byte[] read(long position) {
        if (position < writer.whole()) return tiles.entry(position);
        var where = place(position);
        var entry = where.inLog() ? segments.read(List.of(where)).getFirst() : readBundle(where);
        check(position, entry);
        return entry;
    }

    private void check(long position, byte[] entry) {
        if (holds(position, leaves.of(entry))) return;
        var where = place(position);
        throw new DamagedFile(where.inLog() ? segments.path(where.segment()) : bundle(), where.at(),
            "entry %d of %s is not the one in the tree".formatted(position, origin.origin()));
    }

    private byte[] readBundle(Kept where) {
        try (var file = disk().open(bundle())) {
            return Kept.read(List.of(where), file, bundle()).getFirst();
        }
    }

    private String bundle() {
        long size = writer.signed();
        return tiles.folder() + "/" + TilePath.entries(size / TilePath.WIDTH, Tree.width(0, size));
    }

    private Disk disk() { return tiles.disk(); }

    /// How many entries a checkpoint covers: the log is not needed for them.
    long signed() { return writer.signed(); }

    /// The newest.
    Signed checkpoint() { return Signed.in(disk(), tiles.folder()); }

    /// How many entries are not in full bundles.
    int waiting() { return kept.size(); }

    boolean fillable() { return kept.size() >= TilePath.WIDTH; }

    /// Writes the next full bundle.
    Io fill() {
        var filled = writer.fill(entries(TilePath.WIDTH));
        if (filled instanceof Io.Done) kept.subList(0, TilePath.WIDTH).clear();
        return filled;
    }

    /// Makes the full bundles durable, before a checkpoint is signed.
    Io sync() { return writer.sync(); }

    /// How many entries a checkpoint made now would add.
    long signable() { return (fillable() ? writer.whole() : size()) - writer.signed(); }

    /// Signs a checkpoint over all there is, or while there are bundles to fill, over those that are full.
    Io sign() {
        var rest = fillable() ? List.<byte[]>of() : entries(kept.size());
        long size = writer.whole() + rest.size();
        var signed = writer.checkpoint(rest);
        if (writer.signed() == size) keepRest(rest);
        return signed;
    }

    /// Checks the next full bundle on the disk, or as many entries that are in none yet.
    ///
    /// @return false at the end of a round; the next call begins another
    boolean scrub() {
        long from = scrubbed++ * TilePath.WIDTH;
        if (from < writer.whole()) {
            tiles.scrub(from / TilePath.WIDTH);
            return true;
        }
        long until = Math.min(size(), from + TilePath.WIDTH);
        for (long position = from; position < until; position++) read(position);
        if (from < until) return true;
        scrubbed = 0;
        return false;
    }

    /// The first entries that are in no full bundle, checked; those that lie close together are read at once.
    private List<byte[]> entries(int count) {
        var entries = new ArrayList<byte[]>(count);
        while (entries.size() < count) {
            int first = entries.size();
            if (kept.get(first).inLog()) entries.addAll(segments.read(run(first, count)));
            else entries.add(readBundle(kept.get(first)));
            for (int each = first; each < entries.size(); each++) check(writer.whole() + each, entries.get(each));
        }
        return entries;
    }

    private List<Kept> run(int from, int until) {
        var first = kept.get(from);
        int end = from + 1;
        while (end < until && kept.get(end).segment() == first.segment() && kept.get(end).end() - first.at() < MOST_RUN)
            end++;
        return kept.subList(from, end);
    }

    /// Begins a journal: its key and a checkpoint over nothing.
    Io found(VerifierKey key) {
        var put = disk().replace(tiles.folder() + "/key.pub", key.file());
        return put instanceof Io.Failed ? put : writer.checkpoint(List.of());
    }
}
