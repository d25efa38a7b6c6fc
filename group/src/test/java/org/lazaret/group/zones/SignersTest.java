package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lazaret.group.zones.Uk.COMMAND;
import static org.lazaret.group.zones.Uk.seed;
import static org.lazaret.group.zones.Uk.signers;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.group.zones.Dsse.Signature;

/// Who has signed, whatever signatures call themselves.
class SignersTest {
    private static final Signers FIVE = signers(COMMAND, 5, 3);
    private static final Dsse WORDS = Dsse.of("text/plain", "halt".getBytes(UTF_8));

    private static Dsse by(int... officers) {
        var signed = WORDS;
        for (int each : officers) signed = signed.signed(seed(COMMAND + each));
        return signed;
    }

    private static Dsse called(Dsse signed, String... ids) {
        var all = signed.signatures();
        return new Dsse(signed.payload(), signed.payloadType(), Stream.iterate(0, at -> at < all.size(),
            at -> at + 1).map(at -> new Signature(ids[at], all.get(at).sig())).toList());
    }

    private static String id(int officer) { return Key.ofSigner(seed(COMMAND + officer)).id(); }

    @Test void three_of_five_are_enough_and_two_are_not() {
        assertThat(FIVE.carry(by(4, 0, 2))).isTrue();
        assertThat(FIVE.carry(by(4, 0))).isFalse();
        assertThat(FIVE.signed(by(4, 0))).isEqualTo(2);
    }

    @Test void one_key_counts_once_under_however_many_names() {
        var thrice = called(by(1, 1, 1), id(1), id(2), id(3));
        assertThat(FIVE.signed(thrice)).isEqualTo(1);
    }

    @Test void a_signature_under_a_name_that_is_anothers_or_nobodys_counts_for_its_key() {
        assertThat(FIVE.signed(called(by(0, 1, 2), id(1), id(0), "nobody"))).isEqualTo(3);
    }

    @Test void a_name_without_a_signature_is_nothing() {
        var stranger = WORDS.signed(seed(99)).signatures().getFirst().sig();
        var claimed = List.of(new Signature(id(0), stranger), new Signature(id(1), stranger));
        assertThat(FIVE.signed(new Dsse(WORDS.payload(), WORDS.payloadType(), claimed))).isZero();
    }
}
