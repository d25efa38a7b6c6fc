package org.lazaret.group.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Remains;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.vault.Latch;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Rescued;
import org.lazaret.core.vault.VaultPlace;
import org.lazaret.core.world.Chance;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.SimDisk;
import org.lazaret.group.carry.BlobId;
import org.lazaret.group.recovery.Homecoming.Brought;
import org.lazaret.group.zones.Box;
import org.lazaret.group.zones.Key;

/// What comes back of a site from its hub's copy and the officers' answers, and what does not.
class HomecomingTest {
    private static final byte[] ASKING = seed(7);

    private final Burnt burnt = new Burnt(11).write(0, 20).carry();

    private static byte[] seed(int number) {
        var seed = new byte[32];
        seed[1] = (byte) number;
        return seed;
    }

    private Homecoming home() { return home(burnt.hub); }

    private static Homecoming home(SimDisk hub) { return Homecoming.from(new HubCopy(hub, Burnt.SITE)); }

    private Plea plea() { return home().plea(Key.ofBox(ASKING), Burnt.NINE); }

    private Brought answer(String officer, Plea to) {
        return new Brought(officer + ".answer", Answer.of(to, burnt.officers.get(officer), burnt.secrets).file());
    }

    private List<Brought> answers(Plea to, List<String> officers) {
        return officers.stream().map(officer -> answer(officer, to)).toList();
    }

    private Remains remains(List<Brought> answers) { return home().remains(plea(), ASKING, answers); }

    private static List<String> three() { return Burnt.QUORUM.subList(0, 3); }

    private void refused(List<Brought> answers, String... words) {
        assertThatThrownBy(() -> remains(answers)).isInstanceOf(NotRecovered.class).hasMessageContainingAll(words);
    }

    private FileVault vault(Remains remains, List<SubjectId> erased) {
        var place = new VaultPlace(new SimDisk(new Chance(6)), "vault", new Latch(new SimDisk(new Chance(7)), "latch"));
        var vault = FileVault.restore(place, Burnt.unlock(), burnt.secrets, new Rescued(remains.blocks(), List.of(),
            erased));
        burnt.care.stream().map(Header::of).forEach(header -> vault.belongs(header.key(), header.sub().getFirst()));
        return vault;
    }

    private static Opened opened(FileVault vault, byte[] entry) {
        var header = Header.of(entry);
        int line = header.line().length;
        return vault.open(header.key(), header.line(), Arrays.copyOfRange(entry, line + 1, entry.length));
    }

    @Test void three_officers_of_four_give_back_every_entry() {
        var remains = remains(answers(plea(), three()));
        assertThat(remains.care().size()).isEqualTo(20);
        assertThat(remains.access().size()).isEqualTo(20);
        var vault = vault(remains, List.of());
        for (var entry : burnt.care)
            assertThat(opened(vault, entry)).isInstanceOfSatisfying(Opened.Body.class, body -> assertThat(new String(
                body.bytes(), UTF_8)).isEqualTo("words about " + Header.of(entry).sub().getFirst().name()));
    }

    @Test void whichever_three_answer_it_is_the_same_and_fewer_give_nothing() {
        var all = answers(plea(), Burnt.QUORUM);
        var whole = remains(all).blocks();
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            var some = new ArrayList<Brought>();
            for (int at = 0; at < all.size(); at++) if ((bits >> at & 1) == 1) some.add(all.get(at));
            if (some.size() < 3) refused(some, "%d of the 3 officers needed have answered".formatted(some.size()));
            else assertThat(remains(some).blocks()).usingElementComparator(Arrays::compare).isEqualTo(whole);
        }
    }

    @Test void one_officer_twice_is_one_officer() {
        var twice = new ArrayList<>(answers(plea(), List.of("ed", "fay")));
        twice.add(new Brought("copied", answer("ed", plea()).bytes()));
        refused(twice, "ed.answer and copied are of one officer");
        refused(answers(plea(), List.of("ed", "fay", "ed")), "ed.answer is named twice");
    }

    @Test void whoever_takes_an_answer_on_its_way_opens_nothing() {
        var answer = Answer.read(answer("ed", plea()).bytes());
        assertThat(answer.open(plea(), ASKING)).isPresent();
        assertThat(answer.open(plea(), seed(8))).as("without the key of the asking machine").isEmpty();
        var another = new Answer(answer.plea(), "fay", answer.sealed());
        assertThat(another.open(plea(), ASKING)).as("as another officer's").isEmpty();
    }

    @Test void an_answer_that_was_changed_anywhere_is_named() {
        var right = answers(plea(), List.of("ed", "fay"));
        var bytes = answer("gus", plea()).bytes();
        for (int at = 0; at < bytes.length; at += at < 120 ? 1 : 11) {
            var changed = bytes.clone();
            changed[at] ^= 4;
            refused(List.of(right.getFirst(), right.getLast(), new Brought("gus.answer", changed)), "gus.answer");
        }
    }

    @Test void an_answer_to_another_request_is_named() {
        var other = home().plea(Key.ofBox(seed(8)), Burnt.NINE);
        var mixed = new ArrayList<>(answers(plea(), List.of("ed", "fay")));
        mixed.add(answer("gus", other));
        refused(mixed, "gus.answer answers another request");
    }

    /// Well formed, sealed as it must be, and not the share.
    private Brought lie(String officer) {
        var shares = Answer.read(answer(officer, plea()).bytes()).open(plea(), ASKING).orElseThrow();
        var plain = ByteBuffer.allocate(shares.size() * 33);
        shares.forEach(share -> plain.put((byte) share.number()).put(share.bytes()));
        plain.array()[5] ^= 1;
        var purpose = "lazaret answer 1\n%s\n%s\n".formatted(plea().hash(), officer).getBytes(UTF_8);
        var sealed = Box.seal(plea().by().box(), purpose, plain.array(), seed(9));
        return new Brought(officer + ".answer", new Answer(plea().hash(), officer, Base64.getEncoder().encodeToString(
            sealed)).file());
    }

    @Test void an_officer_who_gives_a_wrong_share_is_found_out_by_one_more() {
        var answers = new ArrayList<>(answers(plea(), List.of("ed", "fay")));
        answers.add(lie("gus"));
        refused(answers, "ed.answer and fay.answer and gus.answer do not open block 0 together");
        answers.add(answer("hal", plea()));
        refused(answers, "gus.answer has a share that is not of this site's keys");
    }

    @Test void only_the_quorum_answers_and_only_what_is_sealed_to_it() {
        assertThatThrownBy(() -> answer("bob", plea())).isInstanceOf(NotRecovered.class).hasMessageContaining(
            "the medium of a commander");
        var elsewhere = new Burnt(12).officers.get("ed");
        assertThatThrownBy(() -> Answer.of(plea(), elsewhere, burnt.secrets)).isInstanceOf(
            NotRecovered.class).hasMessageContaining("not sealed to a key of ed");
        assertThatThrownBy(() -> Answer.of(plea(), burnt.officers.get("ed").renewed(burnt.secrets).without(2),
            burnt.secrets)).as("who destroyed their boxes").isInstanceOf(NotRecovered.class);
    }

    @Test void who_was_erased_stays_so_and_no_older_copy_is_asked_for() {
        burnt.vault.destroy(Burnt.client(3));
        burnt.write(20, 21).carry();
        var older = burnt.hub.list("blobs").size();
        assertThat(plea().wanted().size()).isLessThan(older);
        assertThat(plea().copies()).as("no block only in a copy with client 3").allSatisfy(copy -> assertThat(
            copy.head().epoch()).isEqualTo(2));
        var vault = vault(remains(answers(plea(), three())), List.of(Burnt.client(3)));
        for (var entry : burnt.care)
            assertThat(opened(vault, entry)).isInstanceOf(Header.of(entry).sub().contains(Burnt.client(3))
                ? Opened.Destroyed.class
                : Opened.Body.class);
    }

    @Test void nobody_asks_for_two_copies_of_the_same_keys_or_for_anothers() {
        var asked = plea();
        var twice = new ArrayList<>(asked.wanted());
        twice.add(asked.wanted().getFirst());
        assertThatThrownBy(
            () -> new Plea(asked.by(), twice)).hasMessageContaining(
                "two copies of the same keys");
        var words = new String(asked.file(), UTF_8).replace("hill-street", "mill-lane");
        assertThatThrownBy(() -> Plea.read(words.getBytes(UTF_8))).isInstanceOf(CorruptBook.class);
    }

    @Test void the_number_stands_for_every_byte_and_is_typed_as_one_likes() {
        var asked = plea();
        assertThat(asked.number()).matches("([0-9A-Z]{4}-){4}[0-9A-Z]{4}");
        assertThat(asked.isNumber(asked.number().toLowerCase(java.util.Locale.ROOT).replace("-", " "))).isTrue();
        assertThat(home().plea(Key.ofBox(seed(8)), Burnt.NINE).isNumber(asked.number())).isFalse();
        assertThat(home().plea(asked.by().box(), Burnt.NINE.plusNanos(1_000)).number()).isNotEqualTo(asked.number());
        assertThat(Plea.read(asked.file()).number()).isEqualTo(asked.number());
    }

    @Test void a_copy_of_keys_that_is_another_or_changed_or_gone_is_named() {
        var asked = plea();
        var answers = answers(asked, three());
        var name = HubCopy.path(asked.wanted().getFirst().blob());
        var bytes = burnt.hub.read(name).orElseThrow();
        for (int at = 0; at < bytes.length; at += 13) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            burnt.hub.replace(name, changed);
            assertThatThrownBy(() -> home().remains(asked, ASKING, answers)).isInstanceOf(
                DamagedFile.class).hasMessageContaining(name);
            assertThatThrownBy(this::plea).as("byte %d", at).isInstanceOf(DamagedFile.class).hasMessageContaining(name);
        }
        burnt.hub.delete(name);
        assertThatThrownBy(() -> home().remains(asked, ASKING, answers)).hasMessageContaining("there is no " + name);
        var fewer = plea();
        assertThatThrownBy(() -> home().remains(fewer, ASKING, answers(fewer, three()))).isInstanceOf(
            NotRecovered.class).hasMessageContaining(
                "the key of entry 0 of hill-vets/hill-street/care/1 is in no copy");
    }

    @Test void another_sites_keys_are_not_asked_for() {
        put(new CopyHead.Life(new SiteId("mill-lane"), 1));
        assertThat(plea().copies()).allSatisfy(copy -> assertThat(copy.head().of().site()).isEqualTo(Burnt.SITE));
        for (var wanted : plea().wanted()) burnt.hub.delete(HubCopy.path(wanted.blob()));
        assertThatThrownBy(this::plea).isInstanceOf(NotRecovered.class).hasMessageContaining(
            "no copy of keys of hill-street/1");
    }

    @Test void keys_of_another_life_are_not_asked_for() {
        var before = plea().wanted();
        put(new CopyHead.Life(Burnt.SITE, 2));
        assertThat(plea().wanted()).isEqualTo(before);
    }

    /// A newer copy of block 0 than any of the site's.
    private void put(CopyHead.Life of) {
        var quorum = burnt.zone().charter().quorum();
        var bytes = Copy.of(new CopyHead(of, 9, 0, CopyHead.Sealing.to(quorum)), new byte[132], quorum,
            burnt.secrets).bytes();
        burnt.hub.replace(HubCopy.path(BlobId.of(bytes)), bytes);
    }

    @Test void a_copy_that_was_rolled_back_is_found_out_by_whoever_knows_more() {
        var older = new SimDisk(new Chance(4));
        older.put(burnt.hub.copy());
        burnt.write(20, 25);
        var known = new Brought("kept", burnt.signed("care"));
        assertThat(home(older).missing(List.of(known))).singleElement().hasToString(
            "kept knows 25 entries of hill-vets/hill-street/care/1, and the copy has 20");
        burnt.carry();
        assertThat(home().missing(List.of(known))).isEmpty();
        var line = "%s 25 %s\n".formatted(burnt.origin("care").origin(), "ab".repeat(32)).getBytes(UTF_8);
        assertThatThrownBy(() -> home().missing(List.of(new Brought("heads", line)))).isInstanceOf(
            NotRecovered.class).hasMessageContaining(
                "heads knows other entries of hill-vets/hill-street/care/1 than sites/hill-vets/hill-street/1/care");
        assertThatThrownBy(() -> home().missing(List.of(new Brought("kept", new Burnt(12).write(0, 3).signed(
            "care"))))).hasMessageContaining("kept is not signed with the key of this site");
        assertThatThrownBy(() -> home().missing(List.of(new Brought("heads", "a b".getBytes(UTF_8))))).hasMessage(
            "line 1 of heads is not origin, size and root");
    }

    @Test void a_life_of_which_not_all_is_at_the_hub_again_is_not_taken_for_the_whole() {
        var again = burnt.again(20).write(0, 5).carry();
        assertThatThrownBy(this::home).isInstanceOf(NotRecovered.class).hasMessageContaining(
            "sites/hill-vets/hill-street/2/care has 5 entries, and 20 had come back when it began");
        again.write(5, 20).carry();
        assertThat(home().missing(List.of())).isEmpty();
        assertThat(plea().copies()).allSatisfy(copy -> assertThat(copy.head().of().number()).isEqualTo(2));
    }

    @Test void what_only_the_life_before_has_is_missing() {
        burnt.again(3).write(0, 5).carry();
        assertThat(home().missing(List.of())).extracting(Object::toString).containsExactly(
            "sites/hill-vets/hill-street/1/care knows 20 entries of hill-vets/hill-street/care/1, and the copy has 5",
            "sites/hill-vets/hill-street/1/access knows 20 entries of hill-vets/hill-street/access/1, and the copy has "
                + "5");
    }

    @Test void a_journal_that_is_not_what_the_site_signed_is_named() {
        var entries = "sites/hill-vets/hill-street/1/care/tile/entries/000.p/20";
        burnt.hub.rot(entries, burnt.hub.read(entries).orElseThrow().length - 9, 4);
        assertThatThrownBy(this::home).isInstanceOf(DamagedFile.class).hasMessageContaining(entries);
    }

    @Test void another_sites_journal_in_its_place_is_named() {
        var other = new Burnt(12).write(0, 20).carry();
        var folder = "sites/hill-vets/hill-street/1/care";
        burnt.hub.clear(folder);
        burnt.hub.put(other.hub.copy().under(folder));
        assertThatThrownBy(this::home).isInstanceOf(NotRecovered.class).hasMessageContaining(
            folder + "/key.pub is not the key that the officers named");
        burnt.hub.clear(folder);
        assertThatThrownBy(this::home).isInstanceOf(NotRecovered.class).hasMessageContaining("no journal in " + folder);
    }

    @Test void statements_that_nobody_said_are_named() {
        var said = burnt.statements();
        burnt.hub.replace("zone.statements", Arrays.copyOf(said, said.length - 20));
        assertThatThrownBy(this::home).isInstanceOf(NotRecovered.class).hasMessageContaining("zone.statements");
        burnt.hub.delete("zone.statements");
        assertThatThrownBy(this::home).isInstanceOf(NotRecovered.class).hasMessageContaining("zone.statements");
    }
}
