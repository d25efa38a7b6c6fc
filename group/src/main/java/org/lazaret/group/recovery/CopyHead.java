package org.lazaret.group.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.zones.Quorum;

/// What a copy says of itself in the clear: all that the hub learns.
///
/// @param epoch of the site's vault: counts its erasures
/// @param block of the vault's keys
public record CopyHead(Life of, long epoch, int block, Sealing to) {
    private static final byte[] MAGIC = "lazaret copy 2\n".getBytes(UTF_8);

    /// Whose: each life of a site has a vault of its own, whose blocks and epochs count anew.
    ///
    /// @param number 1, 2, 3 …
    public record Life(SiteId site, int number) {
        public Life {
            var length = site.name().getBytes(UTF_8).length;
            if (length < 1 || length > 63 || number < 1)
                throw new IllegalArgumentException("no site is like this: %s/%d".formatted(site, number));
        }
    }

    /// To whom.
    ///
    /// @param generation of the quorum's boxes
    /// @param shares how many officers have one
    /// @param needed of them
    public record Sealing(int generation, int shares, int needed) {
        public Sealing {
            if (generation < 1 || needed < 2 || needed > shares || shares > 255)
                throw new IllegalArgumentException("%d of %d open nothing".formatted(needed, shares));
        }

        static Sealing to(Quorum quorum) {
            return new Sealing(quorum.generation(), quorum.officers().size(), quorum.needed());
        }
    }

    public CopyHead {
        if (epoch < 0 || block < 0)
            throw new IllegalArgumentException("no copy is like this: " + of + " " + block);
    }

    byte[] bytes() {
        var name = of.site.name().getBytes(UTF_8);
        var all = ByteBuffer.allocate(MAGIC.length + 1 + name.length + 22).put(MAGIC).put((byte) name.length);
        all.put(name).putInt(of.number).putLong(epoch).putInt(block).putInt(to.generation);
        return all.put((byte) to.shares).put((byte) to.needed).array();
    }

    /// @throws IllegalArgumentException when no copy begins so
    static CopyHead read(ByteBuffer from) {
        try {
            var magic = new byte[MAGIC.length];
            from.get(magic);
            var name = new byte[Byte.toUnsignedInt(from.get())];
            from.get(name);
            var head = new CopyHead(new Life(new SiteId(new String(name, UTF_8)), from.getInt()),
                from.getLong(),
                from.getInt(),
                new Sealing(from.getInt(), Byte.toUnsignedInt(from.get()), Byte.toUnsignedInt(from.get())));
            if (Arrays.equals(magic, MAGIC)) return head;
        } catch (BufferUnderflowException _) {
            throw new IllegalArgumentException("a copy that ends in its head");
        }
        throw new IllegalArgumentException("a copy does not begin like this");
    }
}
