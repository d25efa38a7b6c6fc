package org.lazaret.group.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Secrets;

class ShamirTest {
    private static Secrets chance(long seed) {
        var chance = new Chance(seed);
        return count -> {
            var bytes = new byte[count];
            for (int at = 0; at < count; at++) bytes[at] = (byte) chance.below(256);
            return bytes;
        };
    }

    /// FIPS 197, section 4.2: {57} times {83} is {c1}, {57} times {13} is {fe}.
    @Test void the_field_multiplies_as_the_standard_prints() {
        assertThat(Gf256.times(0x57, 0x83)).isEqualTo(0xc1);
        assertThat(Gf256.times(0x57, 0x13)).isEqualTo(0xfe);
        assertThat(Gf256.inverse(0)).isZero();
        for (int each = 1; each < 256; each++) assertThat(Gf256.times(each, Gf256.inverse(each))).isEqualTo(1);
    }

    /// By hand: with the secret 42 and the one drawn byte 05, the shares are 42 + 05 * x.
    @Test void shares_are_values_of_the_polynomial() {
        var shares = Shamir.split(new byte[]{0x42}, 3, 2, count -> new byte[]{0x05});
        assertThat(shares.stream().map(share -> HexFormat.of().formatHex(share.bytes()))).containsExactly("47", "48",
            "4d");
    }

    @Test void any_m_of_n_have_the_secret() {
        var secret = chance(1).bytes(32);
        for (int shares = 2; shares <= 6; shares++)
            for (int needed = 2; needed <= shares; needed++) {
                var all = Shamir.split(secret, shares, needed, chance(shares * 10L + needed));
                for (var some : subsets(all, needed)) assertThat(Shamir.join(some)).isEqualTo(secret);
                for (var some : subsets(all, needed - 1)) assertThat(Shamir.join(some)).isNotEqualTo(secret);
            }
    }

    private static List<List<Share>> subsets(List<Share> all, int size) {
        var subsets = new ArrayList<List<Share>>();
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            if (Integer.bitCount(bits) != size) continue;
            var chosen = new ArrayList<Share>();
            for (int at = 0; at < all.size(); at++) if ((bits >> at & 1) == 1) chosen.add(all.get(at));
            subsets.add(chosen);
        }
        return subsets;
    }

    /// Over everything that can be drawn, a share takes each value exactly once, whatever the secret is.
    @Test void one_share_of_two_says_nothing() {
        for (int secret = 0; secret < 256; secret++) {
            var seen = new int[3][256];
            for (int drawn = 0; drawn < 256; drawn++) {
                var draw = (byte) drawn;
                for (var share : Shamir.split(new byte[]{(byte) secret}, 3, 2, count -> new byte[]{draw}))
                    seen[share.number() - 1][share.bytes()[0] & 0xff]++;
            }
            for (var each : seen) assertThat(each).containsOnly(1);
        }
    }

    /// Over all 65,536 pairs that can be drawn, two shares take each pair of values exactly once.
    @Test void two_shares_of_three_say_nothing() {
        for (int secret : new int[]{0, 1, 0x5a, 0xff}) {
            var seen = new int[1 << 16];
            for (int drawn = 0; drawn < 1 << 16; drawn++) {
                var draw = new byte[]{(byte) (drawn >> 8), (byte) drawn};
                var shares = Shamir.split(new byte[]{(byte) secret}, 3, 3, count -> draw);
                seen[(shares.get(0).bytes()[0] & 0xff) << 8 | shares.get(2).bytes()[0] & 0xff]++;
            }
            assertThat(Arrays.stream(seen).allMatch(times -> times == 1)).isTrue();
        }
    }

    @Test void shares_of_two_secrets_are_not_joined() {
        var share = new Share(1, new byte[2]);
        assertThatThrownBy(() -> Shamir.join(List.of(share, share))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shamir.join(List.of(share, new Share(2, new byte[3])))).isInstanceOf(
            IllegalArgumentException.class);
        assertThatThrownBy(() -> Shamir.split(new byte[1], 2, 3, chance(1))).isInstanceOf(
            IllegalArgumentException.class);
    }
}
