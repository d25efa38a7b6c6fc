package org.lazaret.group.second;

import java.util.List;
import org.lazaret.core.vault.Copies;

/// Copies for several who open them: no key is used before each of them has its own.
public record AllCopies(List<Copies> all) implements Copies {
    public AllCopies { all = List.copyOf(all); }

    @Override public boolean has(long epoch, int block) {
        // Asked of each, so that each knows what it has.
        return all.stream().filter(copies -> !copies.has(epoch, block)).toList().isEmpty();
    }

    @Override public void keep(long epoch, int block, byte[] keys) {
        for (var copies : all) if (!copies.has(epoch, block)) copies.keep(epoch, block, keys);
    }

    @Override public void settle(long epoch) { all.forEach(copies -> copies.settle(epoch)); }
}
