package org.lazaret.group.recovery;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.world.Secrets;

/// Shares a secret among n so that any m of them have it and any m - 1 have nothing.
///
/// For each byte a polynomial of degree m - 1 is drawn whose value at 0 is the byte; a share is its value at the
/// share's number.
///
/// Source: A. Shamir, How to Share a Secret, Communications of the ACM 22 (1979), over the field of FIPS 197.
public final class Shamir {
    private Shamir() {}

    /// @param shares n
    /// @param needed m, 1 to n
    public static List<Share> split(byte[] secret, int shares, int needed, Secrets secrets) {
        if (needed < 1 || needed > shares || shares > 255)
            throw new IllegalArgumentException("%d of %d shares cannot be".formatted(needed, shares));
        var drawn = secrets.bytes(secret.length * (needed - 1));
        var all = new ArrayList<Share>();
        for (int number = 1; number <= shares; number++) all.add(new Share(number, values(secret, drawn, number)));
        return List.copyOf(all);
    }

    private static byte[] values(byte[] secret, byte[] drawn, int at) {
        var values = new byte[secret.length];
        int degree = secret.length == 0 ? 0 : drawn.length / secret.length;
        for (int each = 0; each < secret.length; each++) {
            int value = 0;
            for (int power = degree; power >= 1; power--)
                value = Gf256.times(value ^ drawn[each * degree + power - 1] & 0xff, at);
            values[each] = (byte) (value ^ secret[each]);
        }
        return values;
    }

    /// The secret, if these are as many as are needed; some other bytes if they are fewer.
    ///
    /// @throws IllegalArgumentException when two have one number, or their lengths differ
    public static byte[] join(List<Share> shares) {
        if (shares.isEmpty() || shares.stream().map(Share::number).distinct().count() < shares.size()
            || shares.stream().anyMatch(share -> share.bytes().length != shares.getFirst().bytes().length))
            throw new IllegalArgumentException("these shares are not of one secret: " + shares);
        var secret = new byte[shares.getFirst().bytes().length];
        for (var share : shares) {
            int weight = weight(share, shares);
            for (int each = 0; each < secret.length; each++)
                secret[each] ^= (byte) Gf256.times(share.bytes()[each] & 0xff, weight);
        }
        return secret;
    }

    /// Lagrange's, at 0.
    private static int weight(Share share, List<Share> shares) {
        int weight = 1;
        for (var other : shares)
            if (other.number() != share.number())
                weight = Gf256.times(weight,
                    Gf256.times(other.number(), Gf256.inverse(other.number() ^ share.number())));
        return weight;
    }
}
