package org.lazaret.server.demo;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lazaret.core.book.Book;
import org.lazaret.core.book.BookId;
import org.lazaret.core.book.RequestId;
import org.lazaret.core.book.Verdict;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Desk;
import org.lazaret.core.site.Entering;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.Pending;

/// The people of the shown practice at their desks, with the clock at the time of what they do.
final class Staff {
    static final AccountId ANNA = new AccountId("a-bell");
    static final AccountId SAM = new AccountId("a-okoro");
    static final AccountId TOM = new AccountId("a-price");
    static final AccountId PRIYA = new AccountId("a-shah");
    /// Told before the disk is waited for.
    private static final int GROUP = 400;

    private static final Pending<Boolean> NOTHING = new Pending<>() {
        @Override public boolean done() { return true; }

        @Override public Boolean now() { return true; }

        @Override public void then(Consumer<Boolean> next) { next.accept(true); }
    };

    private final Site site;
    private final RunningClock clock;
    private final ZoneId zone;
    private final Map<AccountId, Desk> desks = new LinkedHashMap<>();
    private long told;
    private Pending<?> last = NOTHING;

    Staff(Site site, RunningClock clock, ZoneId zone) {
        this.site = site;
        this.clock = clock;
        this.zone = zone;
    }

    void at(LocalDateTime wall) { clock.set(wall.atZone(zone).toInstant()); }

    <B extends Book<B, C, E>, C, E> void tell(AccountId who, BookId<B, C, E> book, C command) {
        var once = new RequestId("demo-%06d".formatted(++told));
        Pending<Verdict<E>> answer = desk(who).tell(book, command, once);
        answer.then(verdict -> verdict.refusal().ifPresent(reason -> {
            throw new IllegalStateException("%s was refused %s: %s".formatted(who.name(), command, reason));
        }));
        last = answer;
        if (told % GROUP == 0) rest();
    }

    /// Returns when all that was told is durable.
    void rest() { last.now(); }

    <B extends Book<B, C, E>, C, E> B read(BookId<B, C, E> book) { return desk(PRIYA).read(book); }

    private Desk desk(AccountId who) { return desks.computeIfAbsent(who, this::sit); }

    private Desk sit(AccountId who) {
        return switch (site.enter(new Session(who, new DeviceId("demo"), List.of()))) {
            case Entering.Entered(var desk) -> desk;
            case Entering.Barred(var code, var detail) -> throw new IllegalStateException(code + ": " + detail);
        };
    }
}
