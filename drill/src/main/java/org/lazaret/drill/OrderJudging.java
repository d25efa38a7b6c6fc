package org.lazaret.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lazaret.drill.Ordering.Given;
import org.lazaret.drill.checks.Found;
import org.lazaret.drill.checks.Outflow;
import org.lazaret.drill.checks.Outflow.Out;
import org.lazaret.drill.checks.Trial;
import org.lazaret.drill.report.Scorecard.Control;

/// What orders came to in a zone: which of them did something at which doors and how soon, and what went to whom they
/// name after a site had accepted them. Doors, disks and the bytes that leave are looked at; no site is asked.
final class OrderJudging {
    private final Ordering ordering;
    private final Judging judging;
    private final List<String> wrong = new ArrayList<>();

    OrderJudging(Ordering ordering, Judging judging) {
        this.ordering = ordering;
        this.judging = judging;
    }

    void judge(List<Found> found, List<Control> controls, Map<String, @Nullable Object> figures) {
        if (ordering.trials().isEmpty()) return;
        var zone = ordering.centre().zone();
        forged(figures);
        valid(figures);
        contained(figures);
        long after = after(figures);
        disks();
        var islands = ordering.given().stream().mapToLong(one -> one.trial().visited().size()).sum();
        found.add(new Found(5, wrong,
            "%d orders of %s and %d forged ones at the doors of %d sites, %d of them brought there by hand; ".formatted(
                trials(false).size(), zone, trials(true).size(), ordering.sites().size(), islands)
                + "%d bytes went to whom they name after a site had accepted them; forged: %s".formatted(after,
                    String.join("; ", trials(true).stream().map(Trial::what).toList()))));
        controls(controls);
    }

    private List<Trial> trials(boolean forged) {
        return ordering.trials().stream().filter(one -> one.forged() == forged).toList();
    }

    private void forged(Map<String, @Nullable Object> figures) {
        var done = trials(true).stream().filter(one -> one.took() > 0).toList();
        done.forEach(one -> wrong.add("%d sites did what nobody ordered: %s".formatted(one.took(), one.what())));
        if (trials(true).isEmpty()) return;
        figures.merge("orders_forged", trials(true).size(), Judging::sum);
        figures.merge("orders_forged_accepted", done.size(), Judging::sum);
    }

    private void valid(Map<String, @Nullable Object> figures) {
        for (var one : trials(false))
            if (!one.missed().isEmpty())
                wrong.add("%s did not do what was ordered: %s".formatted(one.missed(), one.what()));
        var whole = trials(false).stream().filter(one -> one.missed().isEmpty() && one.took() > 0).toList();
        figures.merge("orders_valid_accepted", whole.size(), Judging::sum);
    }

    private void contained(Map<String, @Nullable Object> figures) {
        var waits = ordering.given().stream().flatMap(one -> one.trial().waits().stream()).sorted().toList();
        var reached = new LinkedHashSet<String>();
        var missed = new LinkedHashSet<String>();
        for (var one : ordering.given()) {
            one.trial().due().stream().filter(site -> !one.trial().visited().containsKey(site)).forEach(reached::add);
            missed.addAll(one.trial().missed());
        }
        if (reached.isEmpty()) return;
        figures.merge("reachable_sites", reached.size(), Judging::sum);
        reached.removeAll(missed);
        figures.merge("contained_sites", reached.size(), Judging::sum);
        if (waits.isEmpty()) return;
        figures.put("contain_p50_ms", share(waits, 50));
        figures.put("contain_p99_ms", share(waits, 99));
    }

    private static long share(List<Duration> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)).toMillis();
    }

    private long after(Map<String, @Nullable Object> figures) {
        long all = 0;
        for (var one : ordering.given()) for (var site : ordering.sites()) {
            var got = since(one, site);
            long bytes = got.stream().mapToLong(Out::bytes).sum();
            if (bytes > 0)
                wrong.add("%d bytes went to whom %s names at %s after it was accepted there, %d times to %s".formatted(
                    bytes, one.trial().what(), site.post().name(), got.size(),
                    got.getFirst().streamed() ? "a stream that was open" : "a new page"));
            all += bytes;
        }
        if (!ordering.given().isEmpty()) figures.merge("bytes_after_acceptance", all, Judging::sum);
        return all;
    }

    private static List<Out> since(Given order, Premises site) {
        return order.trial().took(site.post().name()).map(site.outflow()::onDisk).map(
            at -> got(order, site, at, at.plus(order.lasts()))).orElse(List.of());
    }

    private static List<Out> got(Given order, Premises site, Instant after, Instant until) {
        return site.outflow().between(after, until, order.trial()::names);
    }

    /// As many orders as the doors show are on each disk, and no more.
    private void disks() {
        for (var site : ordering.sites()) {
            var name = site.post().name();
            long there = Outflow.accepted(judging.journals(site).getOrDefault("care", List.of()));
            long shown = trials(false).stream().filter(one -> one.written(name)).count();
            if (there != shown)
                wrong.add("on the disk of %s are %d orders, and its doors show %d".formatted(name, there, shown));
        }
    }

    private void controls(List<Control> controls) {
        for (var streamed : List.of(false, true)) {
            var tried = ordering.given().stream().filter(one -> one.streams() || !streamed);
            var bytes = tried.map(one -> ordering.sites().stream().mapToLong(
                site -> before(one, site, streamed)).sum()).toList();
            if (!bytes.isEmpty())
                controls.add(new Control(streamed
                    ? "bytes on the open streams of whom an order names, before it"
                    : "bytes on pages of whom an order names, before it", bytes.stream().allMatch(some -> some > 0),
                    "%d bytes in half an hour, and some before each of %d orders".formatted(
                        bytes.stream().mapToLong(some -> some).sum(),
                        bytes.size())));
        }
        var open = ordering.trials().stream().filter(one -> one.before().size() < ordering.sites().size()).toList();
        controls.add(new Control("doors that were as they are without the order, before it", open.isEmpty(),
            "each of %d orders, forged or not, at %d doors".formatted(ordering.trials().size(),
                ordering.sites().size())));
        if (trials(true).isEmpty()) return;
        var twins = trials(false).stream().filter(one -> one.what().startsWith(Trial.TWIN) && one.took() > 0).toList();
        controls.add(new Control("a twin that holds for each forged order", twins.size() == trials(true).size(),
            "%d twins did what they order, beside %d forged orders".formatted(twins.size(), trials(true).size())));
    }

    private static long before(Given order, Premises site, boolean streamed) {
        return order.trial().took(site.post().name()).map(site.outflow()::onDisk).map(at -> got(order, site, at.minus(
            Ordering.WORKED), at)).orElse(List.of()).stream().filter(out -> out.streamed() == streamed).mapToLong(
                Out::bytes).sum();
    }
}
