package org.lazaret.core.world;

import java.security.SecureRandom;

/// The operating system's own source of chance, the only one a node with real data takes.
public final class OsSecrets implements Secrets {
    private final SecureRandom random = new SecureRandom();

    @Override public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
