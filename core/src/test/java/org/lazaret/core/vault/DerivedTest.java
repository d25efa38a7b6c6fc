package org.lazaret.core.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class DerivedTest {
    private static final byte[] SIGNING = HexFormat.of().parseHex("0b".repeat(32));

    /// HKDF written out with the JDK's HMAC: extract without salt, one block of expand.
    @Test void a_seed_is_what_hkdf_makes_of_the_purpose() throws Exception {
        var extracted = hmac(new byte[32], SIGNING);
        var info = "lazaret/box/1\u0001".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(Derived.seed(SIGNING, "box/1")).isEqualTo(hmac(extracted, info));
    }

    @Test void each_purpose_has_its_own() {
        assertThat(Derived.seed(SIGNING, "box/1")).isNotEqualTo(Derived.seed(SIGNING, "wire/1")).isNotEqualTo(SIGNING);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
