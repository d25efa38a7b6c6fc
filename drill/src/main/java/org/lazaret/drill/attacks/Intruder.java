package org.lazaret.drill.attacks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lazaret.core.journal.AccountId;
import org.lazaret.drill.attacks.Foothold.Spot;
import org.lazaret.drill.care.Crew.Member;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Answer;
import org.lazaret.drill.universe.Browser;
import org.lazaret.drill.universe.SignIn;
import org.lazaret.drill.universe.Wish;

/// Someone with stolen passwords, who knows nothing of who watches: they sign in, look for people, and read what they
/// find, page after page, until they are thrown out everywhere.
public final class Intruder {
    private static final Duration AGAIN = Duration.ofMinutes(1);
    /// Whoever was kept out tries again when that may be over.
    private static final Duration LATER = Duration.ofMinutes(80);

    private final String name;
    private final Agenda agenda;
    private final Loot loot = new Loot();
    private final List<Foothold> footholds = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int turn;

    /// What they read for: the next page at a foothold, and whether a search counts as one.
    private record Aim(Function<Foothold, Optional<Prowl>> next, boolean searching) {
        boolean counts(Prowl page) { return searching || page.opens(); }
    }

    public Intruder(String name, Agenda agenda) {
        this.name = name;
        this.agenda = agenda;
    }

    public String name() { return name; }

    public Loot loot() { return loot; }

    /// What the sites did not let them do, and why.
    public List<String> refused() { return List.copyOf(refused); }

    /// Why each account is no use to them any more, where it is so.
    public List<String> thrownOut() {
        return footholds.stream().flatMap(one -> one.thrownOut().stream().map(
            why -> "%s at %s: %s".formatted(one.as().role(), one.spot().site(), why))).toList();
    }

    /// As whom they came.
    public List<AccountId> accounts() { return footholds.stream().map(one -> one.as().account()).distinct().toList(); }

    /// Signs in as somebody whose password they have.
    ///
    /// @param open whether anything passes to that site just now
    public void login(String site, Browser browser, BooleanSupplier open, Member as) {
        var hold = new Foothold(new Spot(site, browser, open), as);
        footholds.add(hold);
        enter(hold);
    }

    private void enter(Foothold hold) {
        ask(hold, new SignIn(hold.as().password(), agenda.now()), answer -> {
            if (done(answer)) hold.entered();
        });
    }

    /// @param of which of their accounts
    /// @param count of pages, over all of them
    public void search(Predicate<String> of, int count, Duration pace) {
        raid(of, new Aim(Foothold::search, true), count, pace);
    }

    public void readClients(Predicate<String> of, int count, Duration pace) {
        raid(of, new Aim(Foothold::client, false), count, pace);
    }

    public void readStaff(Predicate<String> of, int count, Duration pace) {
        raid(of, new Aim(Foothold::staff, false), count, pace);
    }

    /// Makes each of their accounts a practice manager's, or tries to.
    public void escalate(Predicate<String> of) {
        holds(of).forEach(hold -> ask(hold, Prowl.escalate(hold.as().id()), _ -> {}));
    }

    /// Asks for the list of all clients, signs for it themselves, and fetches it if they may.
    public void export(Predicate<String> of) {
        holds(of).forEach(hold -> ask(hold, Prowl.letOut(hold.as().account()),
            _ -> ask(hold, Prowl.list(agenda.now()), _ -> {})));
    }

    /// Makes an account of their own at each place, and comes in by it: it stays when the stolen one is taken away.
    public void addAccount(Predicate<String> of) {
        for (var hold : holds(of)) {
            var added = new NewAccount(hold.spot().browser().once(), agenda.now());
            ask(hold, added.engaging(), engaged -> {
                if (done(engaged)) ask(hold, added.codeFor(), given -> {
                    if (done(given)) comeIn(new Foothold(hold.spot(), added.member()), added);
                });
            });
        }
    }

    private void comeIn(Foothold mine, NewAccount added) {
        ask(mine, added.redeeming(), redeemed -> {
            if (!done(redeemed)) return;
            footholds.add(mine);
            enter(mine);
        });
    }

    private static boolean done(Answer answer) {
        return answer instanceof Answer.Saw(var outcome, _) && outcome.done();
    }

    /// Page after page, from one account after the other.
    private void raid(Predicate<String> of, Aim aim, int count, Duration pace) {
        if (count <= 0) return;
        var holds = holds(of);
        if (holds.isEmpty()) {
            if (footholds.stream().anyMatch(one -> !one.lost() && of.test(one.spot().site())))
                agenda.in(AGAIN, () -> raid(of, aim, count, pace)); // on their way in, or in again
            return;
        }
        for (var tried = 0; tried < holds.size(); tried++) {
            var hold = holds.get(turn++ % holds.size());
            var next = aim.next.apply(hold);
            if (next.isEmpty()) continue; // has seen all that is to be seen there
            var left = count - (aim.counts(next.get()) ? 1 : 0);
            ask(hold, next.get(), _ -> agenda.in(pace, () -> raid(of, aim, left, pace)));
            return;
        }
    }

    /// A password that is good for nothing any more is given up; everything else is tried again.
    private void out(Foothold hold, Wish wish, String code) {
        hold.out(code, agenda.now());
        if (code.equals(Answer.SIGNED_OUT)) enter(hold);
        else if (wish instanceof SignIn && code.equals(Answer.NOT_KNOWN)) hold.givenUp();
        else agenda.in(LATER, () -> enter(hold));
    }

    private List<Foothold> holds(Predicate<String> of) {
        return footholds.stream().filter(one -> one.in() && of.test(one.spot().site())).toList();
    }

    private void ask(Foothold hold, Wish wish, Consumer<Answer> then) {
        if (!hold.spot().open().getAsBoolean()) {
            agenda.in(AGAIN, () -> ask(hold, wish, then));
            return;
        }
        var asked = agenda.now();
        var browser = hold.spot().browser();
        var first = new boolean[]{true};
        browser.ask(browser.once(), hold.as().account(), wish, answer -> {
            take(hold, wish, asked, answer);
            if (first[0]) then.accept(answer);
            first[0] = false;
        });
    }

    private void take(Foothold hold, Wish wish, Instant asked, Answer answer) {
        switch (answer) {
            case Answer.Saw(var outcome, _) when outcome.done() -> {
                loot.add(new Loot.Piece(asked, agenda.now(), hold.spot().site(), hold.as().account(),
                    hold.spot().browser().device(), wish.page(), outcome.text()));
                hold.learn(outcome.text());
            }
            case Answer.Saw(var outcome, _) -> refused.add(outcome.refusal());
            case Answer.TurnedAway(var code, _) when code.equals(Answer.NOT_YOURS) -> refused.add(code);
            case Answer.TurnedAway(var code, _) -> out(hold, wish, code);
            case Answer.Sorry _,Answer.Unreachable _ -> {}
        }
    }
}
