package org.lazaret.core.vault;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.Pieces;

/// Checks a vault's files without a key: that each is there and as it was written. Whether what is sealed opens, only
/// a node that unlocks it can say.
public final class VaultCheck {
    private static final String KEYS = VaultPlace.keysName(0).substring(0, 5);

    private final Disk disk;
    private final String folder;
    private final List<Rest> rest = new ArrayList<>();

    private VaultCheck(Disk disk, String folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// What was found sound.
    ///
    /// @param generation as the vault's file says
    /// @param latch the mark of the latch it was closed with
    public record Checked(long generation, long epoch, byte[] latch, List<Rest> rest) {}

    /// What may be there after a crash and belongs to nothing.
    public record Rest(String file, long offset, String what) {}

    /// @param folder of the vault
    /// @throws DamagedFile at the first wrong byte; of a piece that is not as it was written, its first
    /// @throws DamagedVault when the vault's file is whole and no vault's
    public static Checked check(Disk disk, String folder) { return new VaultCheck(disk, folder).run(); }

    private Checked run() {
        var file = VaultFile.parse(path("vault"), read("vault"));
        keys(file);
        var ledger = pieces("ledger", Ledger.MOST_FRAME);
        boolean any = ledger.next().isPresent();
        while (ledger.next().isPresent()) {}
        if (ledger.goesOn())
            throw new DamagedFile(path("ledger"), ledger.end(), "a frame is not what was written, and more follow");
        if (!any) throw new DamagedFile(path("ledger"), 0, "there is no frame");
        if (ledger.hasMore()) rest("ledger", ledger.end(), "the last frame is torn or changed; it is learnt again");
        return new Checked(file.generation(), file.epoch(), file.latch(), List.copyOf(rest));
    }

    private void keys(VaultFile file) {
        var name = VaultPlace.keysName(file.epoch());
        var pieces = pieces(name, Safe.MOST_BLOCK);
        for (int block = 0; block < file.blocks(); block++) {
            long at = pieces.end();
            if (pieces.next().isEmpty())
                throw new DamagedFile(path(name), at, "block %d of the keys is not as it was written".formatted(block));
        }
        if (pieces.hasMore()) rest(name, pieces.end(), "a block of keys that was never finished");
        for (var other : disk.list(folder)) {
            if (other.startsWith(KEYS) && !other.equals(name))
                rest(other, 0, "keys of an erasure that was interrupted; the next start removes them");
        }
    }

    private Pieces pieces(String name, int most) { return new Pieces(read(name), most); }

    private byte[] read(String name) {
        return disk.read(path(name)).orElseThrow(() -> new DamagedFile(path(name), 0, "the file is missing"));
    }

    private void rest(String name, long offset, String what) { rest.add(new Rest(path(name), offset, what)); }

    private String path(String name) { return folder + "/" + name; }
}
