package org.lazaret.core.world;

/// Where keys, nonces and identifiers come from. The only real one is the operating system's.
public interface Secrets {
    byte[] bytes(int count);
}
