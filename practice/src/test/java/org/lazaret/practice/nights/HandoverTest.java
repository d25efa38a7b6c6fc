package org.lazaret.practice.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Personal;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.group.cover.Cover;
import org.lazaret.group.cover.Givens;
import org.lazaret.group.cover.Givens.State;
import org.lazaret.group.cover.Hatch;
import org.lazaret.group.zones.Charter;
import org.lazaret.group.zones.Code;
import org.lazaret.group.zones.Hub;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Officer;
import org.lazaret.group.zones.Quorum;
import org.lazaret.group.zones.Signers;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Statement;
import org.lazaret.group.zones.Statement.Enrolled;
import org.lazaret.group.zones.Statement.Founded;
import org.lazaret.group.zones.Statement.Invitation;
import org.lazaret.group.zones.Statement.Invited;
import org.lazaret.group.zones.Trade;
import org.lazaret.group.zones.Zone;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.practice.Practised;
import org.lazaret.practice.clients.Client;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.patients.Animal;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Details;
import org.lazaret.practice.patients.Sex;
import org.lazaret.practice.patients.Species;
import org.lazaret.practice.patients.Weight;

/// A whole practice that hands over what is to be known at night: what it counts as told, as renewed, and as over.
class HandoverTest {
    private static final SiteId OWL = new SiteId("night-owl");
    private static final byte[] OFFICER = seed(1);
    private static final byte[] SIGNING = seed(2);
    private static final ClientId ANN = new ClientId("ann");
    private static final ClientId BEA = new ClientId("bea");
    private static final AnimalId REX = new AnimalId("rex");
    private static final AnimalId TOM = new AnimalId("tom");
    private static final Personal NOTHING = new Personal("");

    private final Practised practice = new Practised();
    private final NavigableMap<Long, SubjectId> touched = new TreeMap<>();
    private Handover handover = handover();
    private long care = 10;

    private static byte[] seed(int number) {
        var seed = new byte[32];
        seed[1] = (byte) number;
        return seed;
    }

    private Handover handover() {
        return new Handover(new SiteId("high-street"), new Marks(seed(9)), count -> seed(count), this::changes);
    }

    private Changes.Changed changes(long from) {
        return new Changes.Changed(List.copyOf(touched.tailMap(from).values()), care);
    }

    private void touch(SubjectId whom) { touched.put(care++, whom); }

    @BeforeEach void cover() {
        join();
        client(ANN);
        client(BEA);
        animal(REX, ANN);
        animal(TOM, BEA);
        told(Cover.BOOK, new Cover.Name(OWL));
        told(Cover.BOOK, new Cover.See(OWL, new Hatch(1, Key.ofBox(seed(7)), 1)));
        handOver();
    }

    /// A zone with one officer for everything, in which the site of the night is enrolled.
    private void join() {
        var one = new Signers(List.of(new Officer("ann", Key.ofSigner(OFFICER))), 1);
        var quorum = new Quorum(1, IntStream.range(5, 7).mapToObj(number -> new Officer("q-" + number, Key.ofBox(seed(
            number)))).toList(), 2);
        var hub = new Hub(Key.ofSigner(seed(8)), Key.ofSigner(seed(9)), "hub.example:1");
        var first = new Statement(new Zone("uk"), 1, List.of(), Instant.EPOCH, new Founded(new Charter("hill", new Zone(
            "uk"), one, one, quorum, hub))).envelope().signed(OFFICER);
        told(ZoneDirectory.BOOK, new ZoneDirectory.Join(first.hash(), first.line()));
        var code = Code.make(count -> new byte[count], first.hash());
        said(new Invited(List.of(new Invitation(OWL, Trade.OUT_OF_HOURS, code.key()))));
        var journal = new VerifierKey("hill/night-owl/care/1", Key.ofSigner(SIGNING).bytes()).line();
        var newcomer = new Newcomer(first.hash(), OWL, Trade.OUT_OF_HOURS, new SiteKeys(List.of(journal), Key.ofBox(
            seed(3)), Key.ofSigner(seed(4))), "");
        said(new Enrolled(newcomer, hex(Key.sign(code.seed(), newcomer.text())), hex(Key.sign(SIGNING,
            newcomer.text()))));
    }

    private static String hex(byte[] bytes) { return HexFormat.of().formatHex(bytes); }

    private void said(Statement.Said what) {
        var zone = practice.desk("site").read(ZoneDirectory.BOOK);
        told(ZoneDirectory.BOOK, new ZoneDirectory.Accept(zone.next(Instant.EPOCH, what).envelope().signed(
            OFFICER).line()));
    }

    private <B extends Book<B, C, E>, C, E> void told(BookId<B, C, E> book, C command) {
        assertThat(practice.told(book, command).refusal()).as("%s", command).isEmpty();
        book.subject().ifPresent(this::touch);
    }

    private void client(ClientId who) {
        told(who.book(), new Client.Register(new org.lazaret.practice.clients.Details(new Personal(who.name()), NOTHING,
            NOTHING, NOTHING)));
    }

    private void animal(AnimalId animal, ClientId owner) {
        told(animal.book(), new Animal.Register(owner, new Details(new Personal(animal.name()), Species.DOG, NOTHING,
            Sex.MALE, Optional.empty(), NOTHING)));
    }

    private void handOver() {
        while (handover.step(practice.desk("site"), ++care, Instant.EPOCH)) practice.settle();
        practice.settle();
    }

    private List<Givens.Row> given(AnimalId animal) {
        return practice.desk("site").look(Givens.of(List.of(animal.name())));
    }

    private void assertStates(AnimalId animal, State... states) {
        assertThat(given(animal)).extracting(Givens.Row::state).containsExactly(states);
    }

    private void erase(SubjectId whom) {
        practice.desk("site").erase(whom, new RequestId("erase-" + whom.name()));
        practice.settle();
        touch(whom);
    }

    @Test void every_living_animal_is_told_once_and_again_only_when_something_changed() {
        assertStates(REX, State.GIVEN);
        assertStates(TOM, State.GIVEN);
        var before = given(REX).getFirst();
        touch(REX.subject());
        handOver();
        assertThat(given(REX)).containsExactly(before);
        told(REX.book(), new Animal.Weigh(new Weight(24_500)));
        handOver();
        var after = given(REX).getFirst();
        assertThat(after.mark()).isNotEqualTo(before.mark());
        assertThat(after.cover()).as("it is the same cover").isEqualTo(before.cover());
    }

    @Test void a_new_start_tells_nothing_twice() {
        var before = given(REX);
        handover = handover();
        handOver();
        assertThat(given(REX)).isEqualTo(before);
    }

    @Test void who_dies_is_covered_no_more_and_who_lives_after_all_is_covered_anew() {
        told(REX.book(), new Animal.Die(LocalDate.of(2026, 1, 5)));
        handOver();
        assertStates(REX, State.ENDED);
        told(REX.book(), new Animal.WithdrawDeath());
        handOver();
        assertStates(REX, State.ENDED, State.GIVEN);
        assertThat(given(REX)).extracting(Givens.Row::cover).doesNotHaveDuplicates();
    }

    @Test void with_another_owner_it_is_another_cover() {
        told(REX.book(), new Animal.ChangeOwner(BEA));
        handOver();
        assertStates(REX, State.ENDED, State.GIVEN);
        assertThat(given(REX)).extracting(Givens.Row::owner).containsExactly("ann", "bea");
    }

    @Test void what_named_a_client_who_is_erased_or_moved_away_is_over_and_nothing_else() {
        erase(ANN.subject());
        handOver();
        assertStates(REX, State.ENDED);
        assertStates(TOM, State.GIVEN);
        told(BEA.book(), new Client.MoveAway());
        handOver();
        assertStates(TOM, State.ENDED);
    }

    @Test void what_named_an_animal_that_is_erased_is_over() {
        erase(REX.subject());
        handOver();
        assertStates(REX, State.ENDED);
    }

    @Test void only_who_kept_it_can_say_that_it_is_destroyed() {
        erase(ANN.subject());
        handOver();
        var cover = given(REX).getFirst().cover();
        told(Cover.BOOK, new Cover.Hear(new SiteId("stranger"), List.of(cover)));
        assertStates(REX, State.ENDED);
        told(Cover.BOOK, new Cover.Hear(OWL, List.of(cover, given(TOM).getFirst().cover())));
        assertStates(REX, State.DESTROYED);
        assertStates(TOM, State.GIVEN);
    }

    @Test void a_new_hatch_is_used_though_there_is_nothing_to_tell_and_everything_is_told_anew_if_the_last_is_shut() {
        told(Cover.BOOK, new Cover.See(OWL, new Hatch(2, Key.ofBox(seed(8)), 1)));
        handOver();
        assertThat(practice.desk("site").read(Cover.BOOK).used()).isEqualTo(2);
        long before = care;
        var mark = given(REX).getFirst().mark();
        told(Cover.BOOK, new Cover.See(OWL, new Hatch(4, Key.ofBox(seed(6)), 3)));
        assertThat(handover.step(practice.desk("site"), ++care, Instant.EPOCH)).isTrue();
        practice.settle();
        assertThat(given(REX)).extracting(Givens.Row::mark).as("nothing counts as told").containsExactly("");
        handOver();
        assertThat(given(REX)).extracting(Givens.Row::mark).containsExactly(mark);
        assertThat(practice.desk("site").read(Cover.BOOK).used()).isEqualTo(4);
        assertThat(practice.desk("site").read(Cover.BOOK).upTo()).as("it began anew").isGreaterThan(before);
        assertStates(REX, State.GIVEN);
    }

    @Test void what_changes_while_the_disk_is_full_is_told_when_there_is_room_again() {
        var many = IntStream.range(0, 30).mapToObj(number -> new AnimalId("pup-" + number)).toList();
        many.forEach(pup -> animal(pup, ANN));
        practice.fill();
        assertThat(handover.step(practice.desk("site"), ++care, Instant.EPOCH)).as("it waits").isFalse();
        practice.free();
        handOver();
        many.forEach(pup -> assertStates(pup, State.GIVEN));
        assertStates(REX, State.GIVEN);
    }

    @Test void who_ends_the_cover_is_owed_everything_and_who_asks_again_begins_anew() {
        told(Cover.BOOK, new Cover.End());
        handOver();
        assertStates(REX, State.ENDED);
        told(Cover.BOOK, new Cover.Name(OWL));
        told(Cover.BOOK, new Cover.See(OWL, new Hatch(1, Key.ofBox(seed(7)), 1)));
        handOver();
        assertStates(REX, State.ENDED, State.GIVEN);
        assertStates(TOM, State.ENDED, State.GIVEN);
    }
}
