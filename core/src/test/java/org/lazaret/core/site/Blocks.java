package org.lazaret.core.site;

import java.util.List;
import org.lazaret.core.vault.Copies;

/// Copies of keys in a test's own memory.
record Blocks(List<byte[]> kept) implements Copies {
    @Override public boolean has(long epoch, int block) { return false; }

    @Override public void keep(long epoch, int block, byte[] keys) { kept.add(keys); }

    @Override public void settle(long epoch) {}
}
