package org.lazaret.server.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.vault.DamagedVault;
import org.lazaret.core.vault.KeyFile;
import org.lazaret.core.vault.LockedVault;
import org.lazaret.core.vault.Unlock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.group.zones.Medium;
import org.lazaret.server.wiring.Unlocking;

/// How officers' media are opened: with words that are typed, or with a key file that is named.
///
/// @param keyFiles that may open them
record Media(List<Path> keyFiles) {
    /// Nothing, if none of the key files opens it; words that are wrong are told at once.
    Optional<Medium> open(String name, byte[] medium) {
        try {
            return unlock(name, Medium.lock(medium)).map(unlock -> Medium.open(medium, unlock));
        } catch (LockedVault | DamagedVault locked) {
            throw Told.failed("Cannot open the medium of %s: %s.".formatted(name, locked.getMessage()));
        }
    }

    private Optional<Unlock> unlock(String name, String lock) {
        if (lock.startsWith("passphrase")) return Optional.of(Unlocking.words(name));
        return keyFiles.stream().map(Media::read).filter(key -> fits(key, lock)).findFirst();
    }

    private static Unlock read(Path file) {
        var place = file.toAbsolutePath();
        return KeyFile.read(new OsDisk(place.getParent()), place.getFileName().toString());
    }

    private static boolean fits(Unlock key, String lock) {
        try {
            return key.secret(lock).length > 0;
        } catch (LockedVault _) {
            return false;
        }
    }
}
