package org.lazaret.group.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Aes;
import org.lazaret.group.zones.Box;
import org.lazaret.group.zones.Quorum;

/// A block of a vault's keys, sealed so that officers in quorum open it and nobody else.
///
/// Shape: the head; for each officer their share of this copy's key, sealed to their box; a nonce; the block sealed
/// under that key with AES-256-GCM, the head beside it. Each copy has a key of its own, so a site keeps no secret for
/// it.
///
/// @param shares sealed, the first officer's first
/// @param sealed nonce, ciphertext and tag
public record Copy(CopyHead head, List<byte[]> shares, byte[] sealed) {
    /// The most that one may be long: a block of a million keys.
    public static final int LONGEST = 40 << 20;
    private static final int KEY = 32;
    private static final int SHARE = KEY + Box.OVERHEAD;

    /// Seals a block to the quorum.
    public static Copy of(CopyHead head, byte[] block, Quorum quorum, Secrets secrets) {
        var key = secrets.bytes(KEY);
        var parts = Shamir.split(key, head.to().shares(), head.to().needed(), secrets);
        var shares = parts.stream().map(part -> Box.seal(quorum.officers().get(part.number() - 1).key(), purpose(head,
            part.number()), part.bytes(), secrets.bytes(KEY))).toList();
        return new Copy(head, shares, new Aes(key, head.bytes()).seal(block, secrets));
    }

    /// What an officer opens of it: their share, if one is sealed to their box.
    public Optional<Share> share(byte[] box) {
        for (int number = 1; number <= shares.size(); number++) {
            var mine = number;
            var opened = Box.open(box, purpose(head, number), shares.get(number - 1)).map(part -> new Share(mine,
                part));
            if (opened.isPresent()) return opened;
        }
        return Optional.empty();
    }

    /// The block, as `FileVault.restore` takes it; nothing, if these are too few, or not of this copy.
    public Optional<byte[]> open(List<Share> by) {
        if (by.size() < head.to().needed()) return Optional.empty();
        return new Aes(Shamir.join(by), head.bytes()).open(sealed);
    }

    public byte[] bytes() {
        var front = front();
        return ByteBuffer.allocate(front.length + sealed.length).put(front).put(sealed).array();
    }

    /// The head and the shares: what an officer needs of it, who does not need the keys.
    byte[] front() {
        var begin = head.bytes();
        var all = ByteBuffer.allocate(begin.length + shares.size() * SHARE).put(begin);
        shares.forEach(all::put);
        return all.array();
    }

    /// @throws IllegalArgumentException when this is no copy
    public static Copy parse(byte[] bytes) {
        if (bytes.length > LONGEST) throw new IllegalArgumentException("no copy is so long: " + bytes.length);
        return parse(bytes, Aes.OVERHEAD);
    }

    /// A copy without what is sealed in it.
    ///
    /// @throws IllegalArgumentException when this is no front of one
    static Copy parseFront(byte[] bytes) {
        var copy = parse(bytes, 0);
        if (copy.sealed.length == 0) return copy;
        throw new IllegalArgumentException("%d bytes behind the shares of a copy".formatted(copy.sealed.length));
    }

    private static Copy parse(byte[] bytes, int least) {
        var from = ByteBuffer.wrap(bytes);
        var head = CopyHead.read(from);
        if (from.remaining() < head.to().shares() * SHARE + least)
            throw new IllegalArgumentException("a copy that ends after %d bytes".formatted(bytes.length));
        var shares = new ArrayList<byte[]>();
        for (int each = 0; each < head.to().shares(); each++) shares.add(take(from, SHARE));
        return new Copy(head, List.copyOf(shares), take(from, from.remaining()));
    }

    private static byte[] take(ByteBuffer from, int count) {
        var bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }

    /// A share opens as this officer's of this copy, and as nothing else.
    private static byte[] purpose(CopyHead head, int number) {
        var begin = head.bytes();
        var words = "lazaret share 1\n".getBytes(UTF_8);
        return ByteBuffer.allocate(words.length + 1 + begin.length).put(words).put((byte) number).put(begin).array();
    }
}
