package org.lazaret.drill;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.vault.LockedVault;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.SimDisk;
import org.lazaret.drill.attacks.Canaries;
import org.lazaret.drill.attacks.Theft;
import org.lazaret.drill.attacks.Theft.Sealed;
import org.lazaret.drill.checks.Found;
import org.lazaret.drill.universe.Computer;

/// Someone with stolen disks who tries all they can think of: reads them, takes any 32 bytes for a key, and starts the
/// program on them, with nothing, with the key file, and with everything that is left after an erasure.
record Thief(Premises premises, Canaries canaries) {
    Found check(List<Theft> thefts, List<Sealed> wanted) {
        var wrong = new ArrayList<String>();
        for (var theft : thefts) {
            var readable = theft.readable(canaries);
            if (!readable.isEmpty())
                wrong.add("%d words of people can be read on a stolen disk".formatted(readable.size()));
            theft.keys(premises.post().name() + "/vault", wanted).forEach(
                place -> wrong.add("a key lies open in " + place));
            start(theft, wrong);
        }
        return new Found(3, wrong,
            "%d stolen disks searched for %d forms of people's words, each 32 bytes of their vaults ".formatted(
                thefts.size(), canaries.forms()) + "tried as a key, and the program started on each without its latch");
    }

    private void start(Theft theft, List<String> wrong) {
        var latch = premises.node().computer().latch().copy();
        if (opens(theft.copy(), new SimDisk(new Chance(0)).copy())) wrong.add("a stolen disk opens with nothing else");
        if (opens(theft.copy(), latch.under("stick/"))) wrong.add("a stolen disk opens with its key file alone");
        if (theft.erased() < premises.notebook().erased().size() && opens(theft.copy(), latch))
            wrong.add("a disk stolen before an erasure opens with the latch of after it");
    }

    /// Whether the vault gives its keys; what is wrong with the rest does not help.
    boolean opens(DiskCopy disk, DiskCopy latch) {
        try {
            var twin = Computer.twin(premises.agenda(), disk, latch);
            twin.latch().delete("latch/heads"); // a thief does not keep what tells how old a disk is
            premises.program().open(twin).parts().tables().close();
            return true;
        } catch (LockedVault locked) {
            return false;
        }
    }
}
