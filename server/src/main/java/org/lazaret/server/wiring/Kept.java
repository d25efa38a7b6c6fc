package org.lazaret.server.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.server.wire.DiskDoor;
import org.lazaret.server.wire.WireKey;
import org.lazaret.server.wiring.NodeConfig.Keeping;

/// What this computer keeps for another one, for which it stands by. After it has taken over, that one may read there
/// that it did, and write no more.
final class Kept implements AutoCloseable {
    private static final int SEED = 32;

    private final Keeping keeping;
    private final OsDisk disk;
    private volatile Optional<DiskDoor> door = Optional.empty();

    private Kept(Keeping keeping, OsDisk disk) {
        this.keeping = keeping;
        this.disk = disk;
    }

    /// Returns when the other computer can reach it.
    ///
    /// @param writable while it stands by
    /// @throws BadFile when nobody has written down yet for which computer
    static Kept open(Keeping keeping, boolean writable) {
        var own = new WireKey(seed(keeping.seed()));
        if (keeping.guest().isEmpty())
            throw new BadFile("keeps", "write 'for: KEY', the key that the first computer says at its start and on its "
                + "page /second. This computer has the key %s: that goes there".formatted(own.key().hex()));
        var kept = new Kept(keeping, new OsDisk(keeping.folder()));
        kept.reopen(writable);
        return kept;
    }

    private static byte[] seed(Path file) {
        var disk = new OsDisk(Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
        var name = file.getFileName().toString();
        if (!Files.exists(file)) disk.replace(name, new OsSecrets().bytes(SEED));
        return disk.read(name).filter(bytes -> bytes.length == SEED).orElseThrow(
            () -> new BadFile("keeps", "%s holds no key of 32 bytes. Take it away, and another is made".formatted(
                file)));
    }

    /// Lets the other computer in, and whoever was there before no more.
    void reopen(boolean writable) {
        shut();
        var keys = new DiskDoor.Keys(new WireKey(seed(keeping.seed())), keeping.guest().orElseThrow());
        try {
            door = Optional.of(DiskDoor.open(keeping.where(), keys, disk, writable));
        } catch (IOException taken) {
            throw new BadFile("keeps", "cannot listen at %s: %s".formatted(keeping.where(), taken.getMessage()));
        }
    }

    /// Lets nobody in.
    void shut() {
        door.ifPresent(DiskDoor::close);
        door = Optional.empty();
    }

    boolean reached() { return door.filter(DiskDoor::reached).isPresent(); }

    @Override public void close() {
        shut();
        disk.close();
    }
}
