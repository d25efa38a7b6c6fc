package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Roots by the definition, held against the published ones of the log that implementers of RFC 6962 share.
///
/// Source: certificate-transparency-go, merkle tree test vectors.
class TreeTest {
    private static final List<byte[]> ENTRIES = Stream.of("", "00", "10", "2021", "3031", "40414243",
        "5051525354555657", "606162636465666768696a6b6c6d6e6f").map(HexFormat.of()::parseHex).toList();

    @Test void the_roots_are_those_that_everyone_has() {
        var roots = Tree.roots(ENTRIES, new TreeSet<>(List.of(0L, 1L, 2L, 3L, 7L, 8L, 9L)));

        assertThat(roots).hasSize(6);
        assertThat(roots.get(0L)).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(roots.get(1L)).hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(roots.get(2L)).hasToString("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(roots.get(3L)).hasToString("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(roots.get(7L)).hasToString("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c");
        assertThat(roots.get(8L)).hasToString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test void another_entry_gives_another_root() {
        var sizes = new TreeSet<>(List.of(1L));

        assertThat(Tree.roots(List.of("a".getBytes(UTF_8)), sizes)).isNotEqualTo(
            Tree.roots(List.of("b".getBytes(UTF_8)), sizes));
    }
}
