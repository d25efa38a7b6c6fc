package org.lazaret.core.world;

/// The start-up check that keys, nonces and identifiers of what lies on a real disk are the operating system's: any
/// other source may be guessed, or give the same twice. Only a drill has another, and its disks are not real.
public final class RealSecrets {
    private RealSecrets() {}

    /// @throws IllegalStateException when these are not
    public static void check(Disk disk, Secrets secrets) {
        if (disk instanceof OsDisk && !(secrets instanceof OsSecrets))
            throw new IllegalStateException(
                "a site on a real disk takes its keys from the operating system (OsSecrets), not from %s".formatted(
                    secrets.getClass().getName()));
    }
}
