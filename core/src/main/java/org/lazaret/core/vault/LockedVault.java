package org.lazaret.core.vault;

/// A vault that does not open: what is missing or wrong, and what to do.
public final class LockedVault extends RuntimeException {
    public LockedVault(String what) { super(what); }
}
