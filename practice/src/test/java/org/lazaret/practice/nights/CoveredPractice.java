package org.lazaret.practice.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
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

/// A whole practice with two clients and their animals, covered by a site of its zone that was told of them.
abstract class CoveredPractice {
    static final SiteId OWL = new SiteId("night-owl");
    static final byte[] OFFICER = seed(1);
    static final byte[] SIGNING = seed(2);
    static final ClientId ANN = new ClientId("ann");
    static final ClientId BEA = new ClientId("bea");
    static final AnimalId REX = new AnimalId("rex");
    static final AnimalId TOM = new AnimalId("tom");
    static final Personal NOTHING = new Personal("");

    final Practised practice = new Practised();
    final NavigableMap<Long, SubjectId> touched = new TreeMap<>();
    Handover handover = handover();
    long care = 10;

    static byte[] seed(int number) {
        var seed = new byte[32];
        seed[1] = (byte) number;
        return seed;
    }

    Handover handover() {
        return new Handover(new SiteId("high-street"), new Marks(seed(9)), count -> seed(count), this::changes);
    }

    Changes.Changed changes(long from) {
        return new Changes.Changed(List.copyOf(touched.tailMap(from).values()), care);
    }

    void touch(SubjectId whom) { touched.put(care++, whom); }

    @BeforeEach final void cover() {
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
    void join() {
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

    static String hex(byte[] bytes) { return HexFormat.of().formatHex(bytes); }

    void said(Statement.Said what) {
        var zone = practice.desk("site").read(ZoneDirectory.BOOK);
        told(ZoneDirectory.BOOK, new ZoneDirectory.Accept(zone.next(Instant.EPOCH, what).envelope().signed(
            OFFICER).line()));
    }

    <B extends Book<B, C, E>, C, E> void told(BookId<B, C, E> book, C command) {
        assertThat(practice.told(book, command).refusal()).as("%s", command).isEmpty();
        book.subject().ifPresent(this::touch);
    }

    void client(ClientId who) {
        told(who.book(), new Client.Register(new org.lazaret.practice.clients.Details(new Personal(who.name()), NOTHING,
            NOTHING, NOTHING)));
    }

    void animal(AnimalId animal, ClientId owner) {
        told(animal.book(), new Animal.Register(owner, new Details(new Personal(animal.name()), Species.DOG, NOTHING,
            Sex.MALE, Optional.empty(), NOTHING)));
    }

    void handOver() {
        while (handover.step(practice.desk("site"), ++care, Instant.EPOCH)) practice.settle();
        practice.settle();
    }

    List<Givens.Row> given(AnimalId animal) {
        return practice.desk("site").look(Givens.of(List.of(animal.name())));
    }

    void assertStates(AnimalId animal, State... states) {
        assertThat(given(animal)).extracting(Givens.Row::state).containsExactly(states);
    }

    void erase(SubjectId whom) {
        practice.desk("site").erase(whom, new RequestId("erase-" + whom.name()));
        practice.settle();
        touch(whom);
    }
}
