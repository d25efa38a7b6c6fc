package org.lazaret.group.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Box;
import org.lazaret.group.zones.Medium;
import org.lazaret.group.zones.Office;

/// What one officer gives to one request: their share of each copy it asks for, sealed to the machine that asks.
///
/// Shape: a file of one line of JSON. It opens with the key of that request only, and as that officer's answer to it;
/// fewer than are needed say nothing about the keys, whoever opens them.
///
/// @param plea the hash of the request, hexadecimal
/// @param officer their name
/// @param sealed a number and 32 bytes for each copy, in the order of the request; in base 64
public record Answer(String plea, String officer, String sealed) {
    private static final Codec<Answer> CODEC = Codec.of(Answer.class);
    private static final int SHARE = 32;
    private static final int EPHEMERAL = 32;

    /// The officer has looked at the request, and whoever asks has told its number.
    ///
    /// @throws NotRecovered when nothing in it is sealed to this officer
    public static Answer of(Plea plea, Medium medium, Secrets secrets) {
        if (medium.office() != Office.QUORUM)
            throw new NotRecovered("this is the medium of a %s: only the recovery quorum opens copies".formatted(
                medium.office().name().toLowerCase(Locale.ROOT)));
        var plain = ByteBuffer.allocate(plea.wanted().size() * (1 + SHARE));
        for (var copy : plea.copies()) {
            var share = share(copy, medium).orElseThrow(() -> not(copy, medium));
            plain.put((byte) share.number()).put(share.bytes());
        }
        var purpose = purpose(plea.hash(), medium.name());
        var sealed = Box.seal(plea.by().box(), purpose, plain.array(), secrets.bytes(EPHEMERAL));
        return new Answer(plea.hash(), medium.name(), Base64.getEncoder().encodeToString(sealed));
    }

    private static NotRecovered not(Copy copy, Medium medium) {
        return new NotRecovered(("block %d of the request is not sealed to a key of %s: these boxes were destroyed, "
            + "or never theirs").formatted(copy.head().block(), medium.name()));
    }

    private static Optional<Share> share(Copy copy, Medium medium) {
        return medium.keys().stream().filter(held -> held.generation() == copy.head().to().generation()).flatMap(
            held -> copy.share(held.seed()).stream()).findFirst();
    }

    private static byte[] purpose(String plea, String officer) {
        return "lazaret answer 1\n%s\n%s\n".formatted(plea, officer).getBytes(UTF_8);
    }

    public byte[] file() { return CODEC.write(this); }

    /// @throws CorruptBook when it is no answer
    static Answer read(byte[] file) { return CODEC.read(new String(file, UTF_8).strip().getBytes(UTF_8)); }

    boolean isTo(Plea other) { return plea.equals(other.hash()); }

    /// A share of each copy in the order of the request; nothing, if it was changed, or is for somebody else.
    ///
    /// @param seed the private half of the request's box
    Optional<List<Share>> open(Plea of, byte[] seed) {
        try {
            var bytes = Base64.getDecoder().decode(sealed);
            return Box.open(seed, purpose(of.hash(), officer), bytes).filter(
                plain -> plain.length == of.wanted().size() * (1 + SHARE)).map(Answer::shares);
        } catch (IllegalArgumentException changed) {
            return Optional.empty();
        }
    }

    private static List<Share> shares(byte[] plain) {
        var from = ByteBuffer.wrap(plain);
        var shares = new ArrayList<Share>();
        while (from.hasRemaining()) {
            int number = Byte.toUnsignedInt(from.get());
            var bytes = new byte[SHARE];
            from.get(bytes);
            shares.add(new Share(number, bytes));
        }
        return List.copyOf(shares);
    }
}
