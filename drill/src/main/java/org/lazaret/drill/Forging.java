package org.lazaret.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.world.Chance;
import org.lazaret.drill.checks.Trial;
import org.lazaret.drill.checks.Trial.Sort;
import org.lazaret.drill.command.Commanders;
import org.lazaret.drill.command.Forger;
import org.lazaret.drill.command.Officers;
import org.lazaret.drill.command.TwoPeople;
import org.lazaret.drill.scenario.Ordered;
import org.lazaret.drill.scenario.Step;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.SeededSecrets;
import org.lazaret.drill.scenario.Spans;
import org.lazaret.group.orders.Effect.Lift;
import org.lazaret.group.orders.Effect.Suspend;
import org.lazaret.group.orders.Order;

/// Orders that nobody gave, each brought to every site beside one that holds, on the same road at the same time: by the
/// hub if somebody has captured it, else by hand.
final class Forging {
    private static final Duration BETWEEN = Duration.ofMinutes(6);
    /// After an appointment it holds at every site that ran most of the time.
    private static final Duration TURN = Duration.ofHours(25);
    private static final Duration SOON = Duration.ofMinutes(12);
    private static final Duration LATER = Duration.ofMinutes(20);
    /// What somebody is let in by an order for, and not because one is over.
    private static final Duration AT_MOST = Duration.ofHours(1);
    private static final String USUAL = "6h";
    private static final int PEOPLE = 2;

    private final Ordering ordering;
    private final Agenda agenda;
    private final Commanders commanders;
    private final Chance chance;
    private long lasts = Spans.of(USUAL).toSeconds();
    private Duration next = Duration.ZERO;

    Forging(Ordering ordering, Chance chance) {
        this.ordering = ordering;
        this.agenda = ordering.agenda();
        this.commanders = ordering.commanders();
        this.chance = chance;
    }

    void all(Step step) {
        lasts = Spans.of(step.text("for", USUAL)).toSeconds();
        int keys = new Ordered(step).signatures();
        if (keys < Officers.NEEDED) below(new Forger(commanders, keys));
        else stolen(new Forger(commanders, keys));
    }

    private void below(Forger forger) {
        forger.ways(ordering.abroad(), agenda.now()).forEach((words, way) -> later(() -> pair(words, way)));
        later(this::gap);
        next = next.plus(LATER);
        later(this::twoTables);
    }

    private void later(Runnable what) {
        agenda.in(next, what);
        next = next.plus(BETWEEN);
    }

    private AccountId somebody() { return new AccountId("a-%016x".formatted(chance.next())); }

    private Suspend stop(AccountId whom) { return new Suspend(List.of(whom), List.of(), lasts); }

    private void pair(String words, Forger.Way way) {
        var victim = somebody();
        var twin = somebody();
        var good = commanders.next(stop(twin), agenda.now());
        var bad = way.forge(good, stop(victim)).line();
        trial(Sort.FORGED, words, victim);
        twin(words, twin);
        push(List.of(bad, commanders.give(good)), ordering.sites());
    }

    private void twin(String words, AccountId whom) { due(trial(Sort.STOPS, Trial.TWIN + words, whom)); }

    private Trial trial(Sort sort, String words, AccountId whom) {
        var trial = new Trial(sort, words, agenda.now(), List.of(Trial.account(whom)));
        ordering.watch(trial);
        if (sort == Sort.LETS_IN) agenda.in(AT_MOST, trial::end);
        return trial;
    }

    private void due(Trial trial) { trial.due(Ordering.names(ordering.reached())); }

    /// The last of them is what the commanders gave, and bring to the hub themselves.
    private void push(List<String> lines, List<Premises> sites) {
        for (var site : sites) {
            if (ordering.centre().captured()) ordering.centre().push(site.self(), lines);
            else lines.forEach(site::lay);
        }
    }

    /// What somebody has heard, once more, after it was over.
    void replay() {
        ordering.given().stream().filter(one -> one.over(agenda.now())).findFirst().ifPresent(old -> {
            var words = old.trial().what() + " once more, after it was over";
            var twin = somebody();
            ordering.watch(old.trial().once(Sort.FORGED, words, agenda.now()));
            twin(words, twin);
            push(List.of(old.line(), commanders.give(commanders.next(stop(twin), agenda.now()))), ordering.sites());
        });
    }

    /// An order is kept back, and one that follows it and gives something back is brought.
    private void gap() {
        var freed = somebody();
        var first = commanders.next(stop(freed), agenda.now());
        due(trial(Sort.STOPS, "an order that is lifted later", freed));
        var whole = new ArrayList<>(List.of(commanders.give(first)));
        push(whole, ordering.sites());
        agenda.in(BETWEEN, () -> {
            var kept = somebody();
            whole.add(commanders.give(commanders.next(stop(kept), agenda.now())));
            var lift = commanders.next(new Lift(List.of(Commanders.hash(first))), agenda.now());
            whole.add(commanders.give(lift));
            var early = trial(Sort.FORGED_LETTING_IN, "a lift across an order that is kept back", freed);
            push(whole.subList(2, 3), ordering.sites());
            agenda.in(SOON, () -> {
                early.end();
                due(trial(Sort.STOPS, "the order that was kept back", kept));
                due(trial(Sort.LETS_IN, Trial.TWIN + "a lift across an order that is kept back", freed));
                push(whole.subList(1, 3), ordering.sites());
                ordering.bring(whole);
            });
        });
    }

    /// Two tables give two orders of one number, and half of the sites hear of each; both hold. Whoever knew one of
    /// them cannot lift the other.
    private void twoTables() {
        var heads = commanders.heads();
        var whom = List.of(somebody(), somebody());
        var both = whom.stream().map(one -> commanders.after(heads, stop(one), agenda.now())).toList();
        var lines = both.stream().map(commanders::give).toList();
        whom.forEach(one -> due(trial(Sort.STOPS, "one of two orders of the number " + both.getFirst().number(), one)));
        var sites = ordering.sites();
        for (int at = 0; at < sites.size(); at++) push(List.of(lines.get(at % 2)), List.of(sites.get(at)));
        agenda.in(SOON, () -> {
            ordering.bring(lines);
            agenda.in(BETWEEN, () -> blind(both, whom.getLast()));
        });
    }

    private void blind(List<Order> both, AccountId freed) {
        var lift = new Lift(List.of(Commanders.hash(both.getLast())));
        var words = "a lift by signers who did not know what it lifts";
        var early = trial(Sort.FORGED_LETTING_IN, words, freed);
        push(List.of(commanders.signed(commanders.after(List.of(both.getFirst()), lift, agenda.now())).line()),
            ordering.sites());
        agenda.in(SOON, () -> {
            early.end();
            due(trial(Sort.LETS_IN, Trial.TWIN + words, freed));
            var line = commanders.give(commanders.next(lift, agenda.now()));
            push(List.of(line), ordering.sites());
            ordering.bring(List.of(line));
        });
    }

    /// With enough keys an order holds: until two people end it at their site, and the roots appoint others.
    private void stolen(Forger thief) {
        var victim = somebody();
        var order = commanders.next(stop(victim), agenda.now());
        due(trial(Sort.STOPS, "an order with enough stolen keys, which holds", victim));
        push(List.of(thief.sign(order).line()), ordering.sites());
        agenda.in(SOON, () -> {
            var ended = trial(Sort.LETS_IN, "two people of the site end it there", victim).byHand();
            due(ended);
            for (var site : ordering.sites())
                new TwoPeople(site.crew().accounts().subList(0, PEOPLE)).end(order, site.browsers().getFirst());
            agenda.in(SOON, () -> appointed(thief));
        });
    }

    private void appointed(Forger thief) {
        var centre = ordering.centre();
        var statement = centre.officers().appoint(agenda.now(), new SeededSecrets(chance.stream("successors")));
        centre.node().obey(centre.officers().directory());
        ordering.sites().forEach(site -> site.node().hear(statement));
        agenda.in(BETWEEN, () -> early(thief));
        agenda.in(TURN, () -> pair("enough keys of commanders who were replaced", thief::asBefore));
    }

    /// Before a day has passed at a site, those who were appointed do nothing there.
    private void early(Forger thief) {
        var words = "an order of those who were appointed and whose time has not come";
        var victim = somebody();
        var twin = somebody();
        agenda.in(SOON, trial(Sort.FORGED, words, victim)::end); // when their time has come, it may hold
        twin(words, twin);
        var bad = commanders.next(stop(victim), agenda.now());
        var good = thief.sign(commanders.next(stop(twin), agenda.now())).line();
        push(List.of(commanders.signed(bad).line(), good), ordering.sites());
    }
}
