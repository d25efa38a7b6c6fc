package org.lazaret.group.second;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.JournalCheck;
import org.lazaret.core.journal.JournalCheck.Result.Sound;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.site.Second.State;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Rescued;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Crashed;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.SimDisk.Crash;

/// The second place has every entry and every key, whatever happens to it; and nobody opens it without the sheet.
class SecondPlaceTest {
    private static final String KEYS = Clinic.KEYS;

    private final SimDisk stick = new SimDisk(new Chance(3));
    private final Clinic clinic = new Clinic(stick).ready();

    @Test void every_entry_comes_there_and_anybodys_verifier_can_check_it() {
        clinic.write(1_000);
        clinic.rounds();
        clinic.second.close();

        assertThat(clinic.held()).containsExactly(667L, 333L);
        assertThat(sound(stick, "care")).isEqualTo(clinic.care.size());
        assertThat(sound(stick, "access")).isEqualTo(clinic.access.size());
    }

    private static long sound(SimDisk disk, String journal) {
        return JournalCheck.journal(disk, "place/1/" + journal) instanceof Sound(var head) ? head.size() : -1;
    }

    @Test void whoever_has_the_sheet_reads_every_entry_again() {
        clinic.write(40);
        clinic.rounds();
        var vault = clinic.restored(clinic.sheet, List.of());
        Clinic.belongs(vault, clinic.care);
        assertThat(clinic.care).allSatisfy(entry -> assertThat(opened(vault, entry)).startsWith("words about client-"));
    }

    private static String opened(FileVault vault, byte[] entry) {
        var header = Header.of(entry);
        int line = header.line().length;
        var body = java.util.Arrays.copyOfRange(entry, line + 1, entry.length);
        return vault.open(header.key(), header.line(), body) instanceof Opened.Body(var words)
            ? new String(words, UTF_8)
            : "closed";
    }

    @Test void a_stick_that_is_stolen_opens_nothing() {
        clinic.write(40);
        clinic.rounds();
        assertThat(clinic.blocks(Sheet.make(clinic.secrets, clinic.vault.signer().publicKey()))).isEmpty();
        var keys = new ArrayList<String>();
        for (var block : clinic.blocks(clinic.sheet))
            for (int at = 0; at + 32 <= block.length / 33 * 32; at += 32)
                keys.add(HexFormat.of().formatHex(block, at, at + 32));
        assertThat(keys).hasSizeGreaterThan(26);
        for (var file : files(stick, "")) {
            var bytes = HexFormat.of().formatHex(stick.read(file).orElseThrow());
            for (var key : keys) assertThat(bytes).doesNotContain(key.substring(0, 32));
        }
    }

    private static List<String> files(SimDisk disk, String folder) {
        return disk.list(folder).stream().flatMap(name -> name.endsWith("/")
            ? files(disk, folder + name).stream()
            : java.util.stream.Stream.of(folder + name)).toList();
    }

    @Test void a_copy_in_anothers_place_or_changed_anywhere_opens_nothing() {
        clinic.write(1);
        clinic.rounds();
        var name = stick.list(KEYS).getFirst();
        var copy = SheetCopy.named(name).orElseThrow();
        var bytes = stick.read(KEYS + "/" + name).orElseThrow();
        assertThat(copy.open(clinic.sheet, bytes)).isPresent();
        assertThat(new SheetCopy(copy.epoch(), copy.sheet(), 1).open(clinic.sheet, bytes)).isEmpty();
        for (int at = 0; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            assertThat(copy.open(clinic.sheet, changed)).as("byte %d", at).isEmpty();
        }
    }

    @Test void pulled_out_and_put_back_it_goes_on_where_it_was() {
        clinic.write(300);
        clinic.rounds();
        var whole = clinic.now();
        clinic.pullOut();
        clinic.write(30);
        clinic.pass(Duration.ofMinutes(7));
        clinic.rounds();
        assertThat(clinic.second.elsewhere().second().orElseThrow()).satisfies(second -> {
            assertThat(second.state()).isEqualTo(State.AWAY);
            assertThat(second.until()).contains(whole);
        });
        assertThat(clinic.held()).containsExactly(200L, 100L);
        clinic.plugIn();
        clinic.rounds();
        assertThat(clinic.second.elsewhere().second().orElseThrow().state()).isEqualTo(State.THERE);
        assertThat(clinic.held()).containsExactly(220L, 110L);
    }

    @Test void a_stick_that_is_changed_for_an_older_one_between_two_rounds_gets_all_that_it_has_not() {
        clinic.write(30);
        clinic.rounds();
        var older = stick.copy();
        clinic.write(900);
        clinic.rounds();
        stick.clear("place");
        stick.put(older);
        clinic.write(30);
        clinic.rounds();
        clinic.second.close();
        assertThat(clinic.held()).containsExactly(640L, 320L);
        assertThat(sound(stick, "care")).isEqualTo(640);
        assertThat(sound(stick, "access")).isEqualTo(320);
    }

    @Test void nothing_is_written_into_a_folder_that_nobody_made_ready() {
        var bare = new SimDisk(new Chance(4));
        var other = new Clinic(bare);
        other.sheet(1);
        other.write(10);
        other.rounds();
        assertThat(files(bare, "")).isEmpty();
        assertThat(other.second.elsewhere().second().orElseThrow().state()).isEqualTo(State.AWAY);
    }

    @Test void before_there_is_a_sheet_nothing_goes_there() {
        var bare = new SimDisk(new Chance(4));
        var other = new Clinic(bare);
        assertThat(other.second.prepare()).isTrue();
        other.write(10);
        other.rounds();
        assertThat(files(bare, "")).containsExactly("place/second-place");
        assertThat(other.second.elsewhere().second().orElseThrow().state()).isEqualTo(State.UNPREPARED);
    }

    @Test void another_sites_stick_is_left_as_it_is() {
        new Stick(stick, "place", "hill/mill-lane").prepare();
        clinic.write(10);
        clinic.rounds();
        assertThat(clinic.second.prepare()).isFalse();
        assertThat(clinic.second.elsewhere().troubles()).containsExactly(
            "What stands for the second place is another site's.");
        assertThat(files(stick, "")).containsExactly("place/second-place");
    }

    @Test void a_second_place_that_has_more_than_an_older_disk_is_left_as_it_is() {
        clinic.write(30);
        var older = clinic.own.copy();
        clinic.write(30);
        clinic.rounds();
        clinic.own.put(older);
        clinic.die(false);
        clinic.ready();
        var before = stick.calls();
        clinic.rounds();
        assertThat(clinic.second.elsewhere().troubles()).singleElement().asString().contains("has 40 entries of "
            + "hill/high-street/care/1 where there are 20");
        assertThat(stick.calls()).isEqualTo(before);
    }

    @Test void who_is_erased_is_gone_from_there_too() {
        clinic.write(40);
        clinic.rounds();
        clinic.vault.destroy(new SubjectId("client-3"));
        clinic.write(2);
        clinic.rounds();
        assertThat(stick.list(KEYS)).isNotEmpty().allMatch(name -> name.startsWith("2-1-"));
        var vault = clinic.restored(clinic.sheet, List.of(new SubjectId("client-3")));
        Clinic.belongs(vault, clinic.care);
        assertThat(clinic.care.stream().filter(entry -> opened(vault, entry).equals("closed")).map(
            entry -> Header.of(entry).about())).containsOnly("client/client-3");
    }

    @Test void a_new_sheet_takes_the_place_of_the_old_one() {
        clinic.write(10);
        clinic.rounds();
        var old = clinic.sheet;
        clinic.sheet = Sheet.make(clinic.secrets, clinic.vault.signer().publicKey());
        clinic.sheet(2);
        clinic.rounds();
        assertThat(clinic.blocks(old)).isEmpty();
        assertThat(clinic.blocks(clinic.sheet)).hasSameSizeAs(stick.list(KEYS)).isNotEmpty();
    }

    @Test void a_site_that_starts_without_it_knows_what_it_has() {
        clinic.write(30);
        clinic.rounds();
        var until = clinic.second.elsewhere().second().orElseThrow().until();
        clinic.pullOut();
        clinic.die(true);
        assertThat(clinic.held()).containsExactly(20L, 10L);
        assertThat(clinic.second.elsewhere().second().orElseThrow().until()).isEqualTo(until).isPresent();
        clinic.own.replace("site/second/carried", "care 20 00ff\nacc".getBytes(UTF_8));
        clinic.die(false);
        assertThat(clinic.held()).containsExactly(0L, 0L);
    }

    @Test void a_full_or_failing_stick_costs_the_site_nothing_and_is_mended_by_plugging_it_in_anew() {
        clinic.write(30);
        clinic.rounds();
        stick.leave(100);
        clinic.write(900);
        clinic.rounds();
        assertThat(clinic.held()).containsExactly(20L, 10L);
        stick.enlarge();
        stick.failSyncs(1, false);
        clinic.rounds();
        assertThat(clinic.held()).containsExactly(20L, 10L);
        stick.cut();
        clinic.rounds();
        assertThat(clinic.held()).containsExactly(620L, 310L);
    }
}
