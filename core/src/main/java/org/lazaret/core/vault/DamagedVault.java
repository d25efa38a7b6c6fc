package org.lazaret.core.vault;

/// Bytes of a vault, or an order to it, that contradict what it holds.
public final class DamagedVault extends RuntimeException {
    public DamagedVault(String what) { super(what); }
}
