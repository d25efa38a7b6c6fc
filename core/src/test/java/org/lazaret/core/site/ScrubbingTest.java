package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;

/// What rots on the disk of a site at work is found by reading it round after round, and told until it is mended.
class ScrubbingTest {
    private final Place place = new Place();

    @Test void rot_in_an_entry_of_any_journal_is_told_with_file_and_offset_until_it_is_mended() {
        for (int number = 0; number < 300; number++) register(number);
        while (place.site().step()) {}
        assertThat(place.health().care()).isGreaterThan(300);
        round();
        assertThat(place.health().rot()).isEmpty();
        for (var file : new String[]{"high-street/care/tile/entries/000", "high-street/log/00000001"}) {
            int at = file.contains("/log/") ? place.lastByte(file) : 1_000;
            place.rot(file, at);
            round();
            assertThat(place.health().rot()).startsWith(file + " at byte ");
            register(1_000 + at);
            assertThat(place.health().stopped()).isEmpty();
            place.rot(file, at);
            round();
            round();
            assertThat(place.health().rot()).isEmpty();
        }
    }

    /// Enough for all of it, many times over.
    private void round() {
        for (int piece = 0; piece < 40; piece++) place.site().scrub();
    }

    private void register(int number) {
        place.desk().tell(Person.of(new SubjectId("s" + number)), new Person.Register(new Personal("Ann")),
            new RequestId("r-" + number)).now();
    }
}
