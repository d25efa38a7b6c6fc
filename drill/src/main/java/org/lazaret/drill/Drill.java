package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lazaret.drill.care.Notebook;
import org.lazaret.drill.care.Practice;
import org.lazaret.drill.checks.Found;
import org.lazaret.drill.mutants.Mutant;
import org.lazaret.drill.report.Scorecard;
import org.lazaret.drill.report.Scorecard.Promised;
import org.lazaret.drill.report.Scorecard.Result;
import org.lazaret.drill.scenario.Scenario;
import org.lazaret.drill.scenario.ScenarioFile;
import org.lazaret.drill.universe.Mutation;
import org.lazaret.drill.world.Machine;

/// The way into the drill: a scenario goes in, a scorecard comes out.
public final class Drill {
    /// The scenarios that come with it.
    public static final List<String> BUILT_IN = List.of("power-cut", "dark-hub", "forged-orders", "stolen-password");

    private static final List<String> PROMISES = List.of("Care never waits for the network", "Acknowledged is durable",
        "No one reads unseen", "The hub is blind", "An order binds", "Restored means proven", "The tables are a cache",
        "Zones are separate", "The register is at the premises");

    private Drill() {}

    /// A scenario that comes with the drill.
    public static Scenario builtIn(String name) {
        try (var yaml = Drill.class.getResourceAsStream(name + ".yaml")) {
            if (yaml == null)
                throw new IllegalArgumentException("there is no scenario " + name + "; there are " + BUILT_IN);
            return read(name + ".yaml", new String(yaml.readAllBytes(), UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// @param file its name, for messages
    /// @throws org.lazaret.drill.scenario.WrongScenario naming line and column
    public static Scenario read(String file, String yaml) {
        return new ScenarioFile(file).read(yaml);
    }

    public static Scorecard run(Scenario scenario, Options options) { return end(scenario, options).card(); }

    /// Plays a scenario, and keeps what it left.
    public static Ended end(Scenario scenario, Options options) {
        var machine = new Machine();
        var play = new Play(scenario, () -> options.mutant().map(Mutant::mutation).orElse(Mutation.NONE));
        var twins = Twin.of(play);
        play.play();
        var judging = new Judging(play, twins);
        judging.judge();
        var figures = figures(play, judging);
        figures.put("wall_seconds", machine.seconds());
        machine.peakMegabytes().ifPresent(most -> figures.put("peak_rss_mb", most));
        var card = new Scorecard(figures, promises(scenario, judging.found()), judging.controls(),
            options.mutant().map(Mutant::word).stream().toList());
        return new Ended(card, Digest.of(judging.journals(), answers(play)), Kept.of(play));
    }

    private static Map<String, @Nullable Object> figures(Play play, Judging judging) {
        var figures = new LinkedHashMap<String, @Nullable Object>(judging.figures());
        var notebooks = play.sites().stream().map(Premises::notebook).toList();
        figures.put("scenario", play.scenario().name());
        figures.put("seed", play.scenario().seed());
        figures.put("sites", play.sites().size());
        figures.put("staff", Practice.STAFF * play.sites().size());
        figures.put("zones", play.group().zones().size());
        figures.put("days", play.scenario().days());
        figures.put("care_scheduled", sum(notebooks, Notebook::scheduled));
        figures.put("care_done", sum(notebooks, Notebook::done));
        if (play.struck()) figures.put("care_done_during_outage", sum(notebooks, Notebook::doneInOutage));
        figures.put("care_refused_wrongly", sum(notebooks, notebook -> notebook.wrongly().size()));
        return figures;
    }

    private static int sum(List<Notebook> notebooks, ToIntFunction<Notebook> figure) {
        return notebooks.stream().mapToInt(figure).sum();
    }

    private static String answers(Play play) {
        return play.sites().stream().map(site -> site.notebook().toString()).collect(Collectors.joining("\n"));
    }

    private static List<Promised> promises(Scenario scenario, List<Found> found) {
        var promises = new ArrayList<Promised>();
        for (var number = 1; number <= PROMISES.size(); number++) promises.add(promised(number, scenario, found));
        return promises;
    }

    private static Promised promised(int number, Scenario scenario, List<Found> found) {
        var its = found.stream().filter(one -> one.promise() == number).toList();
        var broken = its.stream().filter(one -> !one.held()).toList();
        var result = its.isEmpty() ? Result.NOT_TRIED : broken.isEmpty() ? Result.HELD : Result.BROKEN;
        var words = (broken.isEmpty() ? its : broken).stream().map(Found::words).collect(Collectors.joining(". "));
        return new Promised(number, PROMISES.get(number - 1), scenario.claims().contains(number), result,
            its.isEmpty() ? "nothing in this scenario tries it" : words);
    }

    /// The one command that repeats a run.
    ///
    /// @param named how the scenario was named: built in, or a file
    public static String repeat(String named, Scenario played, Options options) {
        var mutant = options.mutant().map(odd -> " --mutant " + odd.word()).orElse("");
        var sites = played.group().resized() ? " --sites " + played.group().posts().size() : "";
        return "./lazaret drill %s --seed %d --days %d%s%s".formatted(named, played.seed(), played.days(), sites,
            mutant);
    }

    /// What a run left: its scorecard, what tells it from every other history, and its files.
    public record Ended(Scorecard card, String digest, Kept kept) {}
}
