package org.lazaret.group.recovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.ToIntFunction;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.vault.Copies;
import org.lazaret.core.vault.UnknownKey;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.carry.BlobId;
import org.lazaret.group.zones.Quorum;

/// The copies of one site's keys as they lie beside its vault, until they are carried away and after.
///
/// Shape: a file a block, `EPOCH-GENERATION-BLOCK`. One that is missing or of older boxes is made anew at a start.
public final class SiteCopies implements Copies {
    private final Place place;
    private final Quorum quorum;
    private final Secrets secrets;
    private final ToIntFunction<KeyId> blocks;
    private final Map<Integer, Named> names = new ConcurrentSkipListMap<>();

    /// @param blocks says of a key in which block it stands
    public SiteCopies(Place place, Quorum quorum, Secrets secrets, ToIntFunction<KeyId> blocks) {
        this.place = place;
        this.quorum = quorum;
        this.secrets = secrets;
        this.blocks = blocks;
    }

    /// @param folder in which nothing else lies
    public record Place(Disk disk, String folder, CopyHead.Life of) {
        private String path(String name) { return folder + "/" + name; }
    }

    private record Named(String file, BlobId blob) {}

    @Override public boolean has(long epoch, int block) {
        var there = place.disk().read(place.path(name(epoch, block))).filter(bytes -> is(bytes, epoch, block));
        there.ifPresent(bytes -> names.put(block, new Named(name(epoch, block), BlobId.of(bytes))));
        return there.isPresent();
    }

    /// What another program wrote otherwise is made anew.
    private boolean is(byte[] bytes, long epoch, int block) {
        try {
            return Copy.parse(bytes).head().equals(head(epoch, block));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private CopyHead head(long epoch, int block) {
        return new CopyHead(place.of(), epoch, block, CopyHead.Sealing.to(quorum));
    }

    @Override public void keep(long epoch, int block, byte[] keys) {
        var bytes = Copy.of(head(epoch, block), keys, quorum, secrets).bytes();
        done(place.disk().replace(place.path(name(epoch, block)), bytes));
        names.put(block, new Named(name(epoch, block), BlobId.of(bytes)));
    }

    @Override public void settle(long epoch) {
        for (var name : place.disk().list(place.folder()))
            if (!name.startsWith(name(epoch))) done(place.disk().delete(place.path(name)));
    }

    /// The copy without which nobody could read again what this key has sealed; empty once that key is erased.
    Optional<BlobId> of(KeyId key) {
        try {
            return Optional.of(names.get(blocks.applyAsInt(key)).blob());
        } catch (UnknownKey _) {
            return Optional.empty();
        }
    }

    /// Every copy as it is now, the first block's first.
    List<BlobId> all() { return names.values().stream().map(Named::blob).toList(); }

    /// A copy by its name; nothing, if another stands in its place.
    Optional<byte[]> read(BlobId blob) {
        return names.values().stream().filter(named -> named.blob().equals(blob)).findFirst().flatMap(
            named -> place.disk().read(place.path(named.file())));
    }

    private String name(long epoch) { return "%d-%d-".formatted(epoch, quorum.generation()); }

    private String name(long epoch, int block) { return name(epoch) + block; }

    private static void done(Io io) {
        if (io instanceof Io.Failed(var why)) throw new DiskFault("a copy of the keys was not written: " + why);
    }
}
