package org.lazaret.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Secrets;

/// Unlocks with 32 random bytes from a file, on a stick for example.
public final class KeyFile implements Unlock {
    private static final String KIND = "key-file ";
    private final String path;
    private final byte[] bytes;

    private KeyFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /// Makes a new key file.
    public static KeyFile make(Disk disk, String path, Secrets secrets) {
        var bytes = secrets.bytes(32);
        if (disk.replace(path, bytes) instanceof Io.Failed(var why))
            throw new DiskFault("%s was not written: %s".formatted(path, why));
        return new KeyFile(path, bytes);
    }

    /// @throws LockedVault when there is no such file, or it is none of ours
    public static KeyFile read(Disk disk, String path) {
        var bytes = disk.read(path).orElseThrow(
            () -> new LockedVault("there is no key file %s: put in the stick it is on".formatted(path)));
        if (bytes.length != 32)
            throw new LockedVault("%s has %d bytes; a key file has 32".formatted(path, bytes.length));
        return new KeyFile(path, bytes);
    }

    @Override public String lock(Secrets secrets) { return KIND + fingerprint(); }

    @Override public byte[] secret(String lock) {
        if (!lock.startsWith(KIND))
            throw new LockedVault("this vault opens with a %s, not with a key file".formatted(lock.split(" ")[0]));
        if (!lock.equals(KIND + fingerprint()))
            throw new LockedVault("%s is the key file %s; this vault opens with %s".formatted(path, fingerprint(),
                lock.substring(KIND.length())));
        return bytes.clone();
    }

    /// Says which key it is and nothing about it.
    private String fingerprint() {
        return HexFormat.of().formatHex(Arrays.copyOf(Sha.of("lazaret key file".getBytes(UTF_8), bytes), 8));
    }
}
