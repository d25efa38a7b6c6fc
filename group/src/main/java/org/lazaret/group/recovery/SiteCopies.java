package org.lazaret.group.recovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.ToIntFunction;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.vault.Copies;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Quorum;
import org.lazaret.group.zones.Sha;

/// The copies of one site's keys as they lie beside its vault, until they are carried away and after.
///
/// Shape: a file a block, `EPOCH-GENERATION-BLOCK`. One that is missing or of older boxes is made anew at a start.
public final class SiteCopies implements Copies, Needed {
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
    public record Place(Disk disk, String folder, SiteId site) {
        private String path(String name) { return folder + "/" + name; }
    }

    private record Named(String file, Hash hash) {}

    @Override public boolean has(long epoch, int block) {
        var there = place.disk().read(place.path(name(epoch, block)));
        there.ifPresent(bytes -> names.put(block, new Named(name(epoch, block), hash(bytes))));
        return there.isPresent();
    }

    @Override public void keep(long epoch, int block, byte[] keys) {
        var head = new CopyHead(place.site(), epoch, block, CopyHead.Sealing.to(quorum));
        var bytes = Copy.of(head, keys, quorum, secrets).bytes();
        done(place.disk().replace(place.path(name(epoch, block)), bytes));
        names.put(block, new Named(name(epoch, block), hash(bytes)));
    }

    @Override public void settle(long epoch) {
        for (var name : place.disk().list(place.folder()))
            if (!name.startsWith(name(epoch))) done(place.disk().delete(place.path(name)));
    }

    @Override public List<Hash> before(List<KeyId> keys) {
        return keys.stream().map(blocks::applyAsInt).distinct().sorted().map(block -> names.get(block).hash()).toList();
    }

    @Override public Optional<byte[]> read(Hash name) {
        return names.values().stream().filter(named -> named.hash().equals(name)).findFirst().flatMap(
            named -> place.disk().read(place.path(named.file())));
    }

    private String name(long epoch) { return "%d-%d-".formatted(epoch, quorum.generation()); }

    private String name(long epoch, int block) { return name(epoch) + block; }

    private static Hash hash(byte[] bytes) { return new Hash(Sha.of(bytes)); }

    private static void done(Io io) {
        if (io instanceof Io.Failed(var why)) throw new DiskFault("a copy of the keys was not written: " + why);
    }
}
