package org.lazaret.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lazaret.drill.checks.Alarms;
import org.lazaret.drill.checks.Found;
import org.lazaret.drill.report.Scorecard.Control;
import org.lazaret.guard.watch.Findings;

/// What a play came to: what was found at each site, put together.
final class Judging {
    private final Play play;
    private final List<Twin> twins;
    private final Map<String, SiteJudging> sites = new LinkedHashMap<>();
    private final List<Found> ofAll = new ArrayList<>();
    private final List<Control> controlsOfAll = new ArrayList<>();
    private final Map<String, @Nullable Object> figuresOfAll = new LinkedHashMap<>();

    Judging(Play play, List<Twin> twins) {
        this.play = play;
        this.twins = twins;
    }

    void judge() {
        for (var site : play.sites()) {
            var judging = new SiteJudging(site);
            judging.judge();
            sites.put(site.post().name(), judging);
        }
        for (var centre : play.centres()) new HubJudging(play, centre, this).judge(ofAll, controlsOfAll, figuresOfAll);
        var detected = play.firstAttack().flatMap(this::detected);
        if (play.intrusion().tried())
            new LootJudging(play, this).judge(new LootJudging.Detected(detected.orElse(Instant.MAX)), ofAll,
                controlsOfAll, figuresOfAll);
        play.inquest().judge(ofAll, controlsOfAll, figuresOfAll);
        for (var centre : play.centres())
            new OrderJudging(play.ordering(centre), this).judge(ofAll, controlsOfAll, figuresOfAll);
        for (var twin : twins) twin.judge(ofAll, controlsOfAll, figuresOfAll);
    }

    /// How long after the first act of an attack a site first wrote down that something was done; what stands out of
    /// somebody whose password nobody stole does not count.
    private Optional<Instant> detected(Instant begun) {
        var exposures = play.sites().stream().flatMap(site -> Alarms.exposures(care(site)).stream());
        var findings = play.sites().stream().flatMap(site -> new StoodOut(site).lines().stream()).filter(
            line -> play.intrusion().stole(line.what().who())).map(Findings.Line::at);
        var alarms = Stream.concat(exposures, findings);
        var first = alarms.filter(at -> !at.isBefore(begun)).min(Comparator.naturalOrder());
        first.ifPresent(at -> figuresOfAll.put("detected_after_seconds", Duration.between(begun, at).toSeconds()));
        return first;
    }

    private List<byte[]> care(Premises site) {
        return journals(site).getOrDefault("care", List.of());
    }

    /// The entries of each journal of a site, by name.
    Map<String, List<byte[]>> journals(Premises site) { return sites.get(site.post().name()).journals(); }

    List<Found> found() {
        if (sites.size() == 1 && ofAll.isEmpty()) return sites.values().iterator().next().found();
        var promises = sites.values().stream().flatMap(site -> site.found().stream()).map(Found::promise).distinct();
        return Stream.concat(promises.sorted().map(this::found), ofAll.stream()).toList();
    }

    private Found found(int promise) {
        var wrong = new ArrayList<String>();
        var evidence = new LinkedHashMap<String, String>();
        sites.forEach((name, judging) -> judging.found().stream().filter(one -> one.promise() == promise).forEach(
            one -> {
                one.wrong().forEach(what -> wrong.add(name + ": " + what));
                evidence.merge(name, one.evidence(), (first, next) -> first + ". " + next);
            }));
        var first = evidence.firstEntry();
        return new Found(promise, wrong, "looked at at %d sites; at %s: %s".formatted(evidence.size(), first.getKey(),
            first.getValue()));
    }

    List<Control> controls() {
        var controls = sites.values().stream().flatMap(site -> site.controls().stream()).collect(
            Collectors.groupingBy(Control::control, LinkedHashMap::new, Collectors.toList()));
        var together = new ArrayList<>(controls.values().stream().map(Judging::together).toList());
        together.addAll(controlsOfAll);
        if (play.sites().stream().anyMatch(site -> site.weather().struck() > 0)) together.add(deaths());
        return together;
    }

    private static Control together(List<Control> same) {
        var first = same.getFirst();
        var missed = same.stream().filter(one -> !one.found()).count();
        var where = missed > 0
            ? " (missed at %d of %d sites)".formatted(missed, same.size())
            : " (at %d sites)".formatted(
                same.size());
        return same.size() == 1 ? first : new Control(first.control(), missed == 0, first.evidence() + where);
    }

    /// A death between two calls tries little.
    private Control deaths() {
        var inMidWork = play.sites().stream().mapToInt(site -> site.node().inMidWork()).sum();
        var lives = play.sites().stream().mapToInt(site -> site.node().life()).sum();
        return new Control("deaths in the middle of a call to the disk", inMidWork > 0,
            "%d of %d deaths".formatted(inMidWork, lives));
    }

    Map<String, @Nullable Object> figures() {
        var figures = new LinkedHashMap<String, @Nullable Object>(figuresOfAll);
        for (var site : sites.values())
            site.figures().forEach((name, value) -> figures.merge(name, value, Judging::sum));
        return figures;
    }

    static Object sum(Object one, Object other) {
        if (one instanceof Integer first && other instanceof Integer second) return first + second;
        return ((Number) one).longValue() + ((Number) other).longValue();
    }

    /// The entries of each journal, by site and name; of one site alone by name.
    Map<String, List<byte[]>> journals() {
        if (sites.size() == 1) return sites.values().iterator().next().journals();
        var journals = new LinkedHashMap<String, List<byte[]>>();
        sites.forEach((site, judging) -> judging.journals().forEach((name, entries) -> journals.put(
            site + "/" + name, entries)));
        return journals;
    }
}
