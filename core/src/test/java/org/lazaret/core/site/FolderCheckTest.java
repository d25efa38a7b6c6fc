package org.lazaret.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.SimDisk;

/// What a node wrote is sound; each byte of it that changes is named, with its file and where its piece begins. What
/// cannot be seen is listed here, and in the manual.
class FolderCheckTest {
    /// Each build flips every 11th byte; `-Dlazaret.everyByte=1` flips all of them.
    private static final int EVERY = Integer.getInteger("lazaret.everyByte", 11);
    private static final String SITE = "high-street/";
    private static final DraftId NOTE = new DraftId("note", new SubjectId("ann"));

    private final Place place = new Place();
    private SimDisk disk = new SimDisk(new Chance(1));
    private DiskCopy whole = disk.copy();

    @BeforeEach void write() {
        register("ann");
        place.keep(NOTE, "limps");
        register("ben");
        place.restart();
        register("eve");
        register("joe");
        place.keep(NOTE, "limps, left hind");
        while (place.site().step()) {}
        disk = place.both();
        whole = disk.copy();
    }

    @Test void what_a_node_wrote_is_sound_and_nothing_in_it_is_unknown() {
        assertThat(FolderCheck.check(disk)).allMatch(
            finding -> finding instanceof Finding.Whole || finding instanceof Finding.Sound);
        assertThat(FolderCheck.check(disk)).filteredOn(Finding.Whole.class::isInstance).extracting(
            Finding.Whole.class::cast).extracting(its -> its.folder() + " " + its.head().size()).containsExactly(
                "high-street/care 6", "high-street/access 0");
        assertThat(whole.paths()).contains(SITE + "care/checkpoint", SITE + "drafts", SITE + "vault/ledger",
            SITE + "log/mark", "latch/heads", "latch/latch-1");
    }

    @Test void each_byte_that_was_written_is_found_and_named_or_told_to_be_unsure() {
        var flips = 0;
        for (var path : whole.paths()) {
            int written = written(path);
            for (int at = path.hashCode() & 7; at < written; at += EVERY, flips++) {
                disk.rot(path, at, 1 << at % 8);
                assertFound(path, at);
                disk.rot(path, at, 1 << at % 8);
            }
        }
        assertThat(flips).isGreaterThan(300);
    }

    /// What stands behind that in a segment are zeros in reserve, and between the two marks nothing.
    private int written(String path) {
        var bytes = whole.read(path).orElseThrow();
        int end = path.endsWith("/mark") ? 44 : bytes.length;
        if (path.contains("/log/0")) while (end > 0 && bytes[end - 1] == 0) end--;
        return end;
    }

    private void assertFound(String path, int at) {
        var findings = FolderCheck.check(disk);
        if (last(path, at)) {
            assertThat(unsure(findings, path, at)).as("%s %d", path, at).isTrue();
            return;
        }
        assertThat(findings).as("%s %d", path, at).anyMatch(finding -> switch (finding) {
            case Finding.Damaged(var file, var offset, _) -> file.equals(path) && offset <= at;
            case Finding.Unchecked(var file, _) -> file.equals(path);
            case Finding.Whole _,Finding.Sound _,Finding.Unsure _ -> false;
        });
        assertThat(findings).as("nothing else is blamed").filteredOn(Finding.Damaged.class::isInstance).allMatch(
            finding -> finding.toString().contains("file=" + path + ","));
    }

    /// Nobody can tell the last piece of a file that grows from a torn end.
    private boolean last(String path, int at) {
        if (!path.endsWith("/drafts") && !path.endsWith("/ledger")) return false;
        var bytes = ByteBuffer.wrap(whole.read(path).orElseThrow());
        int start = 0;
        while (start + 12 + bytes.getInt(start) < bytes.limit()) start += 12 + bytes.getInt(start);
        return at >= start;
    }

    private static boolean unsure(List<Finding> findings, String path, int at) {
        return findings.stream().anyMatch(finding -> finding instanceof Finding.Unsure(var file, var offset, _)
            && file.equals(path) && offset <= at);
    }

    @Test void a_changed_byte_behind_the_last_act_is_told() {
        var segment = SITE + "log/00000001";
        int at = written(segment) + 1000;
        disk.rot(segment, at, 4);
        assertThat(unsure(FolderCheck.check(disk), segment, at)).isTrue();
    }

    @Test void each_file_that_is_missing_is_missed_but_those_that_may_be() {
        var missed = new ArrayList<String>();
        for (var path : whole.paths()) {
            disk.delete(path);
            if (damaged(path)) missed.add(path);
            else
                assertThat(List.of(SITE + "drafts", SITE + "log/00000002", "latch/heads", "latch/latch-1")).as(
                    "what nobody can miss, or is not needed").contains(path);
            disk.put(whole);
        }
        assertThat(missed).contains(SITE + "log/mark", SITE + "log/00000001", SITE + "vault/vault",
            SITE + "vault/keys-1", SITE + "vault/ledger", SITE + "care/key.pub", SITE + "access/checkpoint");
    }

    @Test void each_file_cut_short_is_named() {
        for (var path : whole.paths()) {
            int written = written(path);
            if (written == 0) continue; // a segment in reserve
            disk.replace(path, Arrays.copyOf(whole.read(path).orElseThrow(), written - 1));
            assertThat(damaged(path) || unsure(FolderCheck.check(disk), path, written)).as(path).isTrue();
            disk.put(whole);
        }
    }

    private boolean damaged(String path) {
        return FolderCheck.check(disk).stream().anyMatch(finding -> finding instanceof Finding.Damaged(var file, _, _)
            && file.equals(path));
    }

    @Test void journals_that_have_changed_places_are_found() {
        swap("care/", "access/");
        assertThat(FolderCheck.check(disk)).anyMatch(
            finding -> finding instanceof Finding.Damaged(var file, _, var what) && file.endsWith("/key.pub")
                && what.contains("in the folder of"));
    }

    private void swap(String one, String other) {
        disk.clear(SITE + one);
        disk.clear(SITE + other);
        for (var path : whole.paths()) {
            var to = path.replace(SITE + one, SITE + "/").replace(SITE + other, SITE + one).replace(SITE + "/",
                SITE + other);
            disk.replace(to, whole.read(path).orElseThrow());
        }
    }

    @Test void a_journal_from_an_older_copy_under_the_newest_log_is_found_or_the_log_goes_on_from_it() {
        var older = disk.copy().under(SITE + "care/");
        place.restart();
        register("una");
        place.restart();
        disk = place.both();
        disk.clear(SITE + "care/");
        disk.put(older);
        assertThat(FolderCheck.check(disk)).as("the log has all that the tiles lack").noneMatch(
            Finding.Damaged.class::isInstance);
        disk.clear(SITE);
        disk.put(whole.under(SITE));
        assertThat(FolderCheck.check(disk)).as("an older copy of all of it").anyMatch(
            finding -> finding instanceof Finding.Damaged(var file, _, var what) && file.equals("latch/heads")
                && what.contains("an older copy"));
    }

    @Test void another_sites_log_under_these_journals_is_found() {
        var other = new Place();
        other.site().close();
        disk.clear(SITE + "log/");
        disk.put(other.both().copy().under(SITE + "log/"));
        assertThat(FolderCheck.check(disk)).anyMatch(Finding.Damaged.class::isInstance);
    }

    @Test void a_single_journal_may_lie_anywhere_and_in_a_folder_must_bear_its_name() {
        var alone = new SimDisk(new Chance(2));
        for (var path : whole.under(SITE + "care/").paths())
            alone.replace(path.substring((SITE + "care/").length()), whole.read(path).orElseThrow());
        assertThat(FolderCheck.check(alone)).hasSize(1).allMatch(Finding.Whole.class::isInstance);
        var inside = new SimDisk(new Chance(2));
        for (var path : alone.copy().paths()) inside.replace("access/" + path, alone.read(path).orElseThrow());
        assertThat(FolderCheck.check(inside)).singleElement().isInstanceOfSatisfying(Finding.Damaged.class,
            damage -> assertThat(damage.what()).contains("in a folder named access"));
    }

    @Test void a_cache_and_a_strangers_file_are_not_looked_at_and_that_is_told() {
        disk.replace(SITE + "rows.db", new byte[9]);
        disk.replace(SITE + "vault/notes.txt", new byte[9]);
        assertThat(FolderCheck.check(disk)).contains(
            new Finding.Unchecked(SITE + "rows.db", "a cache: made anew from the journals"),
            new Finding.Unchecked(SITE + "vault/notes.txt", "nothing that a node writes there"));
    }

    private void register(String name) {
        place.desk().tell(Person.of(new SubjectId(name)), new Person.Register(new Personal(name)),
            new RequestId("r-" + name)).now();
    }
}
