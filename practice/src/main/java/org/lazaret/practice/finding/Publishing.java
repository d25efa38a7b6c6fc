package org.lazaret.practice.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.SiteBook;
import org.lazaret.core.vault.Cost;
import org.lazaret.core.vault.Derived;
import org.lazaret.group.carry.Message;
import org.lazaret.group.finding.Buckets;
import org.lazaret.group.finding.Clue;
import org.lazaret.group.finding.Dialling;
import org.lazaret.group.finding.Exchange;
import org.lazaret.group.finding.Token;
import org.lazaret.group.finding.Tokens;
import org.lazaret.practice.clients.ClientId;
import org.lazaret.practice.clients.Clients;
import org.lazaret.practice.finding.Seeking.Made;
import org.lazaret.practice.nights.Changes;
import org.lazaret.practice.patients.AnimalId;
import org.lazaret.practice.patients.Animals;

/// Makes the tokens of those who are clients and patients here, of one after the other, and brings the hub what it has
/// not; of whoever is erased, has left or died, or whose number has changed, it takes them away.
///
/// What was done is in `Tokens`: it goes on there after a start.
public final class Publishing {
    /// The hub may have lost them.
    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    /// What changes goes together; longer where there is more to compare.
    private static final Duration PACE = Duration.ofSeconds(2);
    private static final long TOKENS_A_SECOND = 1_000;
    private static final int MOST_OF_ONE = 8;

    private final Tokens tokens;
    private final Changes changes;
    private final byte[] seal;
    private final Cost cost;
    private long outlived;
    private boolean fresh = true;
    private Instant early = Instant.MIN;
    private Instant late = Instant.MIN;

    /// @param seal 32 secret bytes of this site
    public Publishing(Tokens tokens, Changes changes, byte[] seal, Cost cost) {
        this.tokens = tokens;
        this.changes = changes;
        this.seal = seal.clone();
        this.cost = cost;
    }

    /// Does a piece: at most some thousand lines of the journal, or the tokens of one subject.
    ///
    /// @return false when nothing waits
    public boolean step(Desk desk, Made with) {
        if (outlived != with.key().name()) {
            outlived = with.key().name();
            tokens.outlive(outlived);
            fresh = true;
            early = Instant.MIN;
        }
        var next = tokens.next();
        if (next.isPresent()) settle(desk, next.get(), with);
        return next.isPresent() || follow();
    }

    private boolean follow() {
        long from = tokens.followed();
        var changed = changes.since(from);
        if (changed.next() == from) return false;
        tokens.follow(changed.subjects(), changed.next());
        return true;
    }

    private void settle(Desk desk, SubjectId whom, Made with) {
        var before = new LinkedHashMap<String, Tokens.Kept>();
        for (var kept : tokens.of(whom)) before.put(kept.mark(), kept);
        var now = new ArrayList<Tokens.Kept>();
        for (var clue : clues(desk, whom)) {
            var mark = mark(clue);
            var kept = Optional.ofNullable(before.get(mark)).filter(one -> one.key() == with.key().name());
            now.add(kept.orElseGet(() -> new Tokens.Kept(mark, with.key().name(), with.key().token(clue, with.zone(),
                cost))));
        }
        fresh |= !now.equals(List.copyOf(before.values()));
        tokens.settle(whom, now, animals(desk, whom));
    }

    /// As they are kept.
    private List<Clue> clues(Desk desk, SubjectId whom) {
        var here = Dialling.at(ZoneId.of(desk.read(SiteBook.BOOK).timeZone()));
        return Stream.concat(ofClient(desk, whom, here), ofAnimal(desk, whom)).distinct().limit(MOST_OF_ONE).sorted(
            Comparator.comparing(this::mark)).toList();
    }

    private static Stream<Clue> ofClient(Desk desk, SubjectId whom, Dialling here) {
        return client(desk, new ClientId(whom.name())).stream().flatMap(row -> Stream.concat(
            row.phones().stream().flatMap(phone -> Clue.phone(phone, here).stream()), Clue.email(
                row.email().text()).stream()));
    }

    private static Optional<Clients.Row> client(Desk desk, ClientId who) {
        return desk.look(Clients.among(List.of(who))).stream().filter(row -> !row.away()).findFirst();
    }

    private static Stream<Clue> ofAnimal(Desk desk, SubjectId whom) {
        return desk.look(Animals.among(List.of(new AnimalId(whom.name())))).stream().filter(
            row -> row.died().isEmpty() && client(desk, row.owner()).isPresent()).flatMap(
                row -> Clue.chip(
                    row.chip().text()).stream());
    }

    /// When somebody leaves, their animals do.
    private static List<SubjectId> animals(Desk desk, SubjectId whom) {
        return desk.look(Animals.of(new ClientId(whom.name()))).stream().map(Animals.Row::subject).toList();
    }

    /// Of which clue it is: to know it again without the cost of a token.
    private String mark(Clue clue) {
        var seed = Derived.seed(seal, "clue/1\n%s\n%s".formatted(clue.sort(), clue.text()));
        return HexFormat.of().formatHex(seed, 0, Token.LENGTH);
    }

    /// Tells the hub what it has not, as it says itself.
    public void exchange(Exchange hub, Made with) {
        var now = with.now();
        hub.compared().filter(said -> said.key() == with.key().name()).ifPresent(said -> bring(hub, said, now));
        if (now.isBefore(fresh ? early : late)) return;
        fresh = false;
        early = now.plus(PACE).plusSeconds(tokens.count().tokens() / TOKENS_A_SECOND);
        late = now.plus(AGAIN);
        hub.send(new Message.Compare(with.key().name()));
    }

    /// What is brought can be lost: then it is compared again, until there is nothing to bring.
    private void bring(Exchange hub, Message.Compared said, Instant now) {
        var all = tokens.all(said.key());
        var parts = new LinkedHashSet<>(Buckets.differing(Buckets.digests(all), said.digests()));
        for (int part : parts)
            hub.send(new Message.Tokens(said.key(), part, all.stream().filter(token -> Buckets.of(
                token) == part).toList()));
        fresh |= !parts.isEmpty();
        late = now.plus(LOOK_EVERY);
    }
}
