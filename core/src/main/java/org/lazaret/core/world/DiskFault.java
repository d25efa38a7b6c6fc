package org.lazaret.core.world;

/// A disk that does not do what it must where there is no way to go on without it.
public final class DiskFault extends RuntimeException {
    public DiskFault(String what) { super(what); }
}
