package org.lazaret.group.cover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Codec;
import org.lazaret.core.journal.SiteId;
import org.lazaret.group.zones.Box;
import org.lazaret.group.zones.Key;

/// What goes through a hatch opens for whom it was sealed to, as what it is, and as from whom it is; sealed here by
/// hand, since what stands in journals must open for ever.
class WrappingTest {
    private static final SiteId HILL = new SiteId("hill-street");
    private static final SiteId OWL = new SiteId("owl");
    private static final byte[] SEED = seed(7);
    private static final String PURPOSE = "lazaret cover 1\nhill-street\nowl\n3";

    private static byte[] seed(int number) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return seed;
    }

    /// What Hill Street sent, if this is how it sealed it.
    private static Optional<Parcel> opened(String purpose, byte[] json) {
        var sealed = Box.seal(Key.ofBox(SEED), purpose.getBytes(UTF_8), json, seed(1));
        return Parcel.open(new Cover.Posted(OWL, 3, Base64.getEncoder().encodeToString(sealed)), HILL, SEED);
    }

    private static byte[] parcel(SiteId from) { return Codec.of(Parcel.class).write(new Parcel(from, List.of())); }

    @Test void it_opens_for_its_receiver_at_its_hatch_as_what_it_is() {
        assertThat(opened(PURPOSE, parcel(HILL))).contains(new Parcel(HILL, List.of()));
        assertThat(opened("lazaret report 1\nhill-street\nowl\n3", parcel(HILL))).as("as another thing").isEmpty();
        assertThat(opened("lazaret cover 1\nmill-lane\nowl\n3", parcel(HILL))).as("from another").isEmpty();
        assertThat(opened("lazaret cover 1\nhill-street\nmill-lane\n3", parcel(HILL))).as("to another").isEmpty();
        assertThat(opened("lazaret cover 1\nhill-street\nowl\n2", parcel(HILL))).as("another hatch").isEmpty();
    }

    @Test void who_says_inside_that_it_is_from_another_is_not_believed() {
        assertThat(opened(PURPOSE, parcel(new SiteId("mill-lane")))).isEmpty();
    }

    @Test void what_cannot_be_read_is_nothing() {
        assertThat(opened(PURPOSE, "{".getBytes(UTF_8))).isEmpty();
        assertThat(Parcel.open(new Cover.Posted(OWL, 3, "?"), HILL, SEED)).isEmpty();
    }
}
