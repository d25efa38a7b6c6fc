package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;

class DsseTest {
    private static final String TYPE = "http://example.com/HelloWorld";
    private static final byte[] HELLO = "hello world".getBytes(UTF_8);

    @Test void what_is_signed_is_what_the_standard_prints() {
        assertThat(new String(Dsse.encoded(TYPE, HELLO), UTF_8)).isEqualTo(
            "DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    /// Somebody else's signature fits only if every byte is as theirs were.
    @Test void the_standards_own_signature_fits() throws GeneralSecurityException {
        var point = new ECPoint(new BigInteger(
            "46950820868899156662930047687818585632848591499744589407958293238635476079160"),
            new BigInteger(
                "5640078356564379163099075877009565129882514886557779369047442380624545832820"));
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var key = KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(
            ECParameterSpec.class)));
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(key);
        check.update(Dsse.of(TYPE, HELLO).encoded());
        assertThat(check.verify(Base64.getDecoder().decode(
            "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="))).isTrue();
    }

    @Test void it_is_read_as_it_was_written() {
        var envelope = Dsse.of(TYPE, HELLO).signed(Uk.seed(1)).signed(Uk.seed(2));
        assertThat(Dsse.parse(envelope.line())).isEqualTo(envelope);
        assertThat(envelope.line()).doesNotContain("\n");
    }

    @Test void a_signature_holds_for_these_bytes_of_this_type_by_this_key() {
        var envelope = Dsse.of(TYPE, HELLO).signed(Uk.seed(1));
        var key = Key.ofSigner(Uk.seed(1));
        assertThat(envelope.signedBy(key)).isTrue();
        assertThat(envelope.signedBy(Key.ofSigner(Uk.seed(2)))).isFalse();
        assertThat(new Dsse(envelope.payload(), TYPE + "s", envelope.signatures()).signedBy(key)).isFalse();
        assertThat(new Dsse(Dsse.of(TYPE, "hello World".getBytes(UTF_8)).payload(), TYPE,
            envelope.signatures()).signedBy(key)).isFalse();
    }

    @Test void what_is_no_envelope_says_so() {
        for (var line : new String[]{"", "{}", "[]", "{\"payload\":\"?\",\"payloadType\":\"\",\"signatures\":[]}"})
            assertThatThrownBy(() -> Dsse.parse(line)).isInstanceOf(CorruptBook.class);
    }
}
