package org.lazaret.drill.universe;

import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Secrets;

/// Secrets that anyone who knows the seed knows too: for an unreal world, never for a node that holds real records.
public final class SeededSecrets implements Secrets {
    private final Chance chance;

    public SeededSecrets(Chance chance) { this.chance = chance; }

    @Override public byte[] bytes(int count) {
        var bytes = new byte[count];
        for (var at = 0; at < count; at++) bytes[at] = (byte) (chance.next() >>> 40);
        return bytes;
    }
}
