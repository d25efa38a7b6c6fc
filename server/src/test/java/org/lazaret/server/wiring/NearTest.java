package org.lazaret.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who stands in the same building as a site, beside who only seems to.
class NearTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.0.0.7", "172.16.0.1", "172.31.255.254", "192.168.1.20",
        "169.254.3.4",
        "fe80::1", "fe80::1%1", "fd12:3456::1", "fc00::1"}) void these_are_near(String address) {
        assertThat(Near.is(address)).isTrue();
    }

    @Test void in_a_network_are_those_whose_first_bits_are_its_own() {
        assertThat(in(29, "203.0.113.14")).isTrue();
        assertThat(in(29, "203.0.113.16")).isFalse();
        assertThat(in(0, "203.0.113.9")).as("the whole internet").isFalse();
        assertThat(in(8, "cb00::1")).as("of another kind").isFalse();
    }

    private static boolean in(int bits, String address) {
        return Near.is(address, Stream.of(new Near.Network(new byte[]{(byte) 203, 0, 113, 9}, bits)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "192.167.1.1", "11.0.0.1", "169.253.1.1",
        "2001:db8::1", "fb00::1", "fe00::1", "example.com", "localhost", ""}) void these_are_not(String address) {
        assertThat(Near.is(address)).isFalse();
    }
}
