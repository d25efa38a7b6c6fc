package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Passphrase;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.Crashed;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Pieces;
import org.lazaret.core.world.Secrets;
import org.lazaret.core.world.SimDisk;
import org.lazaret.core.world.SimDisk.Crash;

/// What someone typed is there after anything but a cut or an erasure.
class SealedDraftsTest {
    private static final AccountId ANNA = new AccountId("anna");
    private static final AccountId TOM = new AccountId("tom");
    private static final DraftId NOTE = new DraftId("note", new SubjectId("rex"));
    private static final DraftId OTHER = new DraftId("note", new SubjectId("mimi"));

    private final SimDisk disk = new SimDisk(new Chance(4));
    private final Chance chance = new Chance(5);
    private final Secrets secrets = this::bytes;
    private final VaultPlace place = new VaultPlace(disk, "vault", new Latch(disk, "latch"));
    private FileVault vault = FileVault.found(place, new Passphrase("x", Cost.NONE), secrets, 8);
    private SealedDrafts drafts = new SealedDrafts(disk, "drafts", vault);

    @Test void what_was_kept_last_is_found_by_whoever_kept_it() {
        drafts.keep(ANNA, NOTE, new Personal("limps"));
        drafts.keep(ANNA, NOTE, new Personal("limps, left hind"));
        drafts.keep(TOM, NOTE, new Personal("eats"));
        restart();

        assertThat(drafts.find(ANNA, NOTE)).contains(new Personal("limps, left hind"));
        assertThat(drafts.find(TOM, NOTE)).contains(new Personal("eats"));
        assertThat(drafts.find(ANNA, OTHER)).isEmpty();
    }

    @Test void what_is_cut_is_gone() {
        drafts.keep(ANNA, NOTE, new Personal("limps"));
        drafts.cut(ANNA, NOTE);
        assertThat(drafts.find(ANNA, NOTE)).isEmpty();
        restart();
        assertThat(drafts.find(ANNA, NOTE)).isEmpty();
    }

    @Test void the_words_do_not_lie_on_the_disk() {
        drafts.keep(ANNA, NOTE, new Personal("limps"));
        assertThat(new String(disk.read("drafts").orElseThrow(), UTF_8)).contains("anna\tnote\trex").doesNotContain(
            "limps");
    }

    @Test void a_subject_known_by_a_draft_alone_keeps_its_key() {
        drafts.keep(ANNA, NOTE, new Personal("limps"));
        var key = vault.take(NOTE.subject());
        restart();
        assertThat(vault.take(OTHER.subject())).isNotEqualTo(key);
        assertThat(vault.take(NOTE.subject())).isEqualTo(key);
    }

    @Test void an_erased_subjects_drafts_leave_the_file() {
        drafts.keep(ANNA, NOTE, new Personal("limps"));
        drafts.keep(ANNA, OTHER, new Personal("purrs"));
        vault.destroy(NOTE.subject());
        assertThat(drafts.find(ANNA, NOTE)).isEmpty();
        drafts.forget(NOTE.subject());
        assertThat(new String(disk.read("drafts").orElseThrow(), UTF_8)).doesNotContain("rex").contains("mimi");
        restart();
        assertThat(drafts.find(ANNA, OTHER)).contains(new Personal("purrs"));
    }

    @Test void a_draft_put_in_anothers_place_is_found_out() {
        drafts.keep(ANNA, NOTE, new Personal("limps"));
        var first = new Pieces(disk.read("drafts").orElseThrow(), DraftFrame.MOST).next().orElseThrow();
        var frame = DraftFrame.parse(first).orElseThrow();
        disk.replace("drafts", new DraftFrame(TOM, NOTE, frame.key(), frame.sealed()).bytes());
        restart();
        assertThatThrownBy(() -> drafts.find(TOM, NOTE)).isInstanceOf(CorruptBook.class);
    }

    @Test void the_file_stays_small_however_much_is_typed() {
        for (int letter = 0; letter < 600; letter++) drafts.keep(ANNA, NOTE, new Personal("a".repeat(letter * 10)));
        assertThat(disk.read("drafts").orElseThrow().length).isLessThan(300_000);
        restart();
        assertThat(drafts.find(ANNA, NOTE)).contains(new Personal("a".repeat(5990)));
    }

    @Test void each_byte_that_changes_before_the_last_draft_is_found_and_named() {
        for (var text : List.of("limps", "limps, left hind", "limps, left hind, since Monday"))
            drafts.keep(ANNA, NOTE, new Personal(text));
        var whole = disk.read("drafts").orElseThrow();
        var starts = starts(whole);
        assertThat(starts).hasSize(3);
        for (int at = 0; at < whole.length; at++) {
            var changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            disk.replace("drafts", changed);
            if (at >= starts.getLast()) {
                restart();
                assertThat(drafts.find(ANNA, NOTE)).as("nobody can tell from a torn end").contains(
                    new Personal("limps, left hind"));
            } else {
                int frame = at >= starts.get(1) ? starts.get(1) : 0;
                assertThatThrownBy(this::restart).as("byte %d", at).isInstanceOfSatisfying(DamagedFile.class,
                    damage -> assertThat(damage.offset()).isEqualTo(frame)).hasMessageStartingWith("drafts at byte ");
            }
        }
    }

    private static List<Integer> starts(byte[] whole) {
        var pieces = new Pieces(whole, DraftFrame.MOST);
        var starts = new ArrayList<Integer>();
        for (int at = 0; pieces.next().isPresent(); at = pieces.end()) starts.add(at);
        return starts;
    }

    @Test void what_a_kill_left_in_memory_and_a_power_cut_after_it_are_no_damage() {
        for (int round = 0; round < 80; round++) {
            disk.delete("drafts");
            restart();
            drafts.keep(ANNA, NOTE, new Personal("first"));
            for (var next : List.of("second, and longer than a sector: " + "x".repeat(600), "third")) {
                disk.crashAt(new Crash(disk.calls() + 2, false));
                assertThatThrownBy(() -> drafts.keep(ANNA, NOTE, new Personal(next))).isInstanceOf(Crashed.class);
                if (next.equals("third")) disk.cut();
                restart();
            }
            assertThat(drafts.find(ANNA, NOTE).orElseThrow().text()).isIn("third",
                "second, and longer than a sector: " + "x".repeat(600));
        }
    }

    @Test void whenever_the_power_fails_what_was_answered_is_there() {
        for (var persisted : new boolean[]{false, true})
            for (int call = 1, more = 1; more > 0; call++) more = crashAt(call, persisted);
    }

    /// @return how many drafts had been answered less than were typed
    private int crashAt(int call, boolean persisted) {
        disk.delete("drafts");
        restart();
        disk.crashAt(new Crash(disk.calls() + call, persisted));
        var answered = 0;
        try {
            while (answered < 5) {
                drafts.keep(ANNA, NOTE, new Personal("x".repeat(700 * answered)));
                answered++;
            }
        } catch (Crashed _) {
            assertThat(answered).isLessThan(5);
        }
        disk.cut();
        restart();
        var last = answered;
        var kept = drafts.find(ANNA, NOTE).map(text -> text.text().length() / 700 + 1).orElse(0);
        assertThat(kept).isBetween(last, last + 1);
        drafts.keep(ANNA, NOTE, new Personal("again"));
        restart();
        assertThat(drafts.find(ANNA, NOTE)).isEqualTo(Optional.of(new Personal("again")));
        return 5 - answered;
    }

    private void restart() {
        disk.kill();
        vault = FileVault.open(place, new Passphrase("x", Cost.NONE), secrets);
        drafts = new SealedDrafts(disk, "drafts", vault);
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        for (int at = 0; at < count; at++) bytes[at] = (byte) chance.below(256);
        return bytes;
    }
}
