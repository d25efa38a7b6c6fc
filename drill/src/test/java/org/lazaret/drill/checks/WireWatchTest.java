package org.lazaret.drill.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.PeerId;
import org.lazaret.core.world.SimDisk;
import org.lazaret.drill.care.Notebook;

/// What a hub vouches for is held against its disk at that moment, and against what the site wrote.
class WireWatchTest {
    private static final PeerId SITE = new PeerId("hill/north");
    private static final PeerId HUB = new PeerId("hub/uk");
    private static final List<byte[]> WRITTEN = entries("a", "b", "c");
    private static final List<byte[]> OTHER = entries("a", "x", "c");

    private final SimDisk disk = new SimDisk(new Chance(1));
    private final WireWatch wire = new WireWatch(SITE, new Notebook(), disk::durable);

    @Test void what_is_on_its_disk_and_was_written_is_right() {
        says(WRITTEN, WRITTEN);

        assertThat(wrong(WRITTEN)).isEmpty();
        assertThat(wire.vouched("care")).singleElement().satisfies(
            vouched -> assertThat(vouched.size()).isEqualTo(3));
    }

    @Test void what_is_not_on_its_disk_at_that_moment_is_named() {
        says(WRITTEN, WRITTEN.subList(0, 2));

        assertThat(wrong(WRITTEN)).containsExactly(
            "the hub vouched for 3 entries of 1/care and had 2 on its disk");
    }

    @Test void what_the_site_did_not_write_so_is_named_unless_someone_else_wrote_too() {
        says(OTHER, OTHER);

        assertThat(wrong(WRITTEN)).containsExactly(
            "the hub vouched for 3 entries of care that the site does not have so");
        assertThat(wire.check(Map.of("care", WRITTEN), true).wrong()).isEmpty();
    }

    @Test void what_it_had_and_has_no_more_is_counted_as_lost() {
        says(WRITTEN, WRITTEN);
        disk.wipe();
        keeps(WRITTEN.subList(0, 1));

        assertThat(wire.lost()).isEqualTo(2);
        assertThat(wrong(WRITTEN)).isEmpty();
    }

    @Test void one_under_suspicion_is_not_heard_where_the_site_has_not_signed_too() {
        wire.suspect();
        says(OTHER, OTHER);

        assertThat(wire.vouched("care")).isEmpty();
    }

    private List<String> wrong(List<byte[]> written) { return wire.check(Map.of("care", written), false).wrong(); }

    private void says(List<byte[]> vouched, List<byte[]> kept) {
        keeps(kept);
        wire.hears(HUB, SITE, note(vouched).getBytes(UTF_8));
    }

    private void keeps(List<byte[]> entries) {
        var note = note(entries).getBytes(UTF_8);
        var tail = new ByteArrayOutputStream();
        tail.writeBytes(ByteBuffer.allocate(4).putInt(note.length).array());
        tail.writeBytes(note);
        for (var entry : entries) {
            tail.writeBytes(ByteBuffer.allocate(2).putShort((short) entry.length).array());
            tail.writeBytes(entry);
        }
        disk.replace("hub/sites/hill/north/1/care/tail", tail.toByteArray());
    }

    private static String note(List<byte[]> entries) {
        var size = (long) entries.size();
        var root = Tree.roots(entries, new TreeSet<>(List.of(size))).get(size);
        var text = "hill/north/care/1\n%d\n%s\n".formatted(size, Base64.getEncoder().encodeToString(root.bytes()));
        return text + "\n— hill/north/care/1 c2l0ZQ==\n— hub/uk aHVi\n";
    }

    private static List<byte[]> entries(String... words) {
        return Stream.of(words).map(word -> word.getBytes(UTF_8)).toList();
    }
}
