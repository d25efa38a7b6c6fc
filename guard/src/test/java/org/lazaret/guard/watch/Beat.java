package org.lazaret.guard.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.Books;
import org.lazaret.core.book.Entry;
import org.lazaret.core.book.Scene;
import org.lazaret.core.book.Verdict.Written;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.journal.Stamp;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.site.Acquaintance;
import org.lazaret.core.site.Looked;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Watch;
import org.lazaret.group.orders.Holds;
import org.lazaret.guard.watch.Findings.Find;
import org.lazaret.guard.watch.Findings.Line;

/// A watch over people who read, page by page, at times that a test says; what it tells is written as at a site.
final class Beat implements Acquaintance, Scene {
    static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Limits LIMITS = Limits.of("""
        role hour day shown unexplained off
        vet 10 20 100 5 4
        manager 20 40 200 5 4
        other 5 8 50 3 2""");

    private final Map<AccountId, List<String>> posts = new LinkedHashMap<>();
    private final Map<SubjectId, SubjectId> decoys = new LinkedHashMap<>();
    private final Map<AccountId, Instant> home = new LinkedHashMap<>();
    private Watch watch = new Watchman.Maker(LIMITS).begin();
    private Findings findings = Findings.KIND.blank();
    private Holds holds = Holds.KIND.blank();
    private Instant now = NINE;
    private AccountId by = Session.SITE;
    private long position;
    private DeviceId device = new DeviceId("desk-1");
    private boolean shut;
    private String why = "appointment day/2026-01-05";

    /// A number of 26 letters and digits, as clients and animals have.
    static String id(int number) { return "%026d".formatted(number); }

    Beat is(String who, String... roles) {
        posts.put(new AccountId(who), List.of(roles));
        return this;
    }

    Beat decoy(int client, int animal) {
        for (var one : List.of(client, animal)) decoys.put(new SubjectId(id(one)), new SubjectId(id(client)));
        return this;
    }

    /// From now on they are at home.
    Beat goesHome(String who) {
        home.put(new AccountId(who), now);
        return this;
    }

    /// From now on everybody sits there.
    Beat at(String device) {
        this.device = new DeviceId(device);
        return this;
    }

    /// From now on the house is shut.
    Beat shut() {
        shut = true;
        return this;
    }

    Beat later(Duration how) {
        now = now.plus(how);
        return this;
    }

    Beat because(String reason) {
        why = reason;
        return this;
    }

    /// The watch forgets everything, as at a start.
    Beat restarted() {
        watch = new Watchman.Maker(LIMITS).begin();
        return this;
    }

    /// Somebody opens the record of each of these, a second after the other.
    Beat opens(String who, int from, int until) {
        IntStream.range(from, until).forEach(number -> sees(who, "/clients/" + id(number), number));
        return this;
    }

    Beat sees(String who, String page, int... whom) {
        now = now.plusSeconds(1);
        var subjects = IntStream.of(whom).mapToObj(number -> new SubjectId(id(number))).toList();
        var looked = new Looked(position++, now, new AccountId(who), device, subjects, why, page);
        var ground = new Watch.Ground(this, this);
        for (var told : watch.saw(looked, ground)) if (told.command() instanceof Find find) tell(find);
        return this;
    }

    /// As the site tells it, with what follows.
    private void tell(Findings.Command command) {
        if (!(findings.decide(command, this) instanceof Written<Findings.Event>(var events))) return;
        for (var event : events) {
            findings = findings.after(event);
            var entry = new Entry<>(Findings.BOOK.about(), Optional.empty(), 1, 0, stamp(), event);
            for (var told : new WhenFoundThenStop().then(entry, this))
                if (told.command() instanceof Holds.Stop stop)
                    holds = holds.after(((Written<Holds.Event>) holds.decide(stop, this)).events().getFirst());
        }
    }

    /// Somebody has looked into it.
    Beat concluded(int number) {
        by = new AccountId("meg");
        tell(new Findings.Conclude(number, Outcome.OWN_WORK));
        by = Session.SITE;
        return this;
    }

    List<Line> found() { return findings.lines(); }

    /// Each as the rule and what was done.
    List<String> said() {
        return findings.lines().stream().map(
            line -> line.what().who().name() + " " + line.what().rule() + " " + line.did()).toList();
    }

    Holds holds() { return holds; }

    @Override public Stamp stamp() { return new Stamp(now, now.atZone(ZoneOffset.UTC).toLocalDate(), by, device); }

    @Override public OffsetDateTime local() { return now.atOffset(ZoneOffset.UTC); }

    @Override public <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> id) {
        var kind = id.kind();
        @SuppressWarnings("unchecked") // a kind's book is of its class
        var there = (B) (kind.equals(Findings.KIND) ? findings : kind.equals(Holds.KIND) ? holds : kind.blank());
        return there;
    }

    @Override public List<String> posts(AccountId who, Books books) { return posts.getOrDefault(who, List.of()); }

    @Override public Optional<SubjectId> decoy(SubjectId whom, Books books) {
        return Optional.ofNullable(decoys.get(whom));
    }

    @Override public boolean off(AccountId who, Instant at, Books books) {
        return home.containsKey(who) && at.isAfter(home.get(who));
    }

    @Override public boolean ours(DeviceId one, Books books) { return one.name().startsWith("desk-"); }

    @Override public boolean offSite(Looked looked, Books books) { return shut && !ours(looked.device(), books); }

    @Override public boolean cares(AccountId who, Books books) { return posts(who, books).contains("carer"); }
}
