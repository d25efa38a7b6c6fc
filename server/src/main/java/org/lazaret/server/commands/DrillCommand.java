package org.lazaret.server.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.lazaret.drill.Drill;
import org.lazaret.drill.Options;
import org.lazaret.drill.mutants.Mutant;
import org.lazaret.drill.report.Scorecard;
import org.lazaret.drill.report.ScorecardJson;
import org.lazaret.drill.report.ScorecardText;
import org.lazaret.drill.scenario.Scenario;
import org.lazaret.drill.scenario.WrongScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret drill`: plays an incident in the simulator and prints the scorecard.
@Command(name = "drill", description = DrillCommand.WHAT, mixinStandardHelpOptions = true)
public final class DrillCommand implements Callable<Integer> {
    static final String WHAT = "Plays an incident against a group and prints the scorecard.";
    private static final String SCENARIO = "One that is built in (power-cut, dark-hub, forged-orders, "
        + "stolen-password), or a YAML file.";
    private static final String SEED = "All that is drawn follows from it: one seed, one history.";
    private static final String SEEDS = "Plays so many seeds, one after the other, from --seed on.";
    private static final String DAYS = "Of care.";
    private static final String SITES = "How many there are in the group.";
    private static final String JSON = "Writes the scorecard there, for programs.";
    private static final String ODD = "A mechanism to break on purpose: skip-fsync, journal-after-send, "
        + "constant-key, drop-subject, forget-acknowledged; of dark-hub: fresh-witness, accept-foreign-zone; "
        + "of forged-orders: accept-m-minus-1, keep-stream-open; of stolen-password: "
        + "truncate-assessment.";
    private static final String KEEP = "Leaves every journal, key and all loot there; `verify` checks it.";

    @Parameters(paramLabel = "SCENARIO", description = SCENARIO) private String scenario = "";
    @Option(names = "--seed", paramLabel = "N", description = SEED) private Optional<Long> seed = Optional.empty();
    @Option(names = "--seeds", paramLabel = "N", description = SEEDS, defaultValue = "1") private int seeds;
    @Option(names = "--days", paramLabel = "N", description = DAYS) private Optional<Integer> days = Optional.empty();
    @Option(names = "--sites", paramLabel = "N", description = SITES) private Optional<Integer> wide = Optional.empty();
    @Option(names = "--json", paramLabel = "FILE", description = JSON) private Optional<Path> json = Optional.empty();
    @Option(names = "--mutant", paramLabel = "X", description = ODD) private Optional<String> mutant = Optional.empty();
    @Option(names = "--keep", paramLabel = "DIR", description = KEEP) private Optional<Path> keep = Optional.empty();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var play = wanted();
        if (seeds < 1) throw Told.wrongly("A drill plays one seed or more, not %d.".formatted(seeds));
        json.ifPresent(Writable::file);
        keep.ifPresent(DrillCommand::empty);
        var held = LongStream.range(play.seed(), play.seed() + seeds).filter(next -> holds(play.seeded(next))).count();
        if (seeds > 1) say("%d of %d seeds hold".formatted(held, seeds));
        return held == seeds ? 0 : 1;
    }

    private static void empty(Path folder) {
        var names = folder.toFile().list();
        if (Files.isRegularFile(folder) || names != null && names.length > 0)
            throw Told.wrongly("--keep needs an empty folder, and %s is not one: name another.".formatted(folder));
        Writable.folder(folder);
    }

    private Scenario wanted() {
        try {
            var file = Path.of(scenario);
            var read = Drill.BUILT_IN.contains(scenario)
                ? Drill.builtIn(scenario)
                : Drill.read(file.toString(), Files.readString(file));
            return sized(read).playable().seeded(seed.orElse(read.seed())).lasting(days(read.days()));
        } catch (IOException none) {
            throw Told.wrongly(
                "There is no scenario %s: name a file, or one of %s.".formatted(scenario, Drill.BUILT_IN));
        } catch (WrongScenario wrong) {
            throw Told.wrongly(wrong.getMessage());
        }
    }

    private Scenario sized(Scenario read) {
        if (wide.orElse(1) < 1) throw Told.wrongly("A group has a site or more, not %d.".formatted(wide.get()));
        return wide.map(read::sized).orElse(read);
    }

    private int days(int otherwise) {
        var wanted = days.orElse(otherwise);
        if (wanted < 1) throw Told.wrongly("A drill lasts a day or more, not %d.".formatted(wanted));
        return wanted;
    }

    private boolean holds(Scenario play) {
        var holds = false;
        try {
            var end = Drill.end(play, options());
            holds = end.card().holds();
            if (seeds == 1 || !holds) say(ScorecardText.of(end.card()));
            json.ifPresent(file -> write(file, end.card()));
            keep.ifPresent(folder -> keep(seeds == 1 ? folder : folder.resolve("seed-" + play.seed()), end));
            return holds;
        } finally {
            if (!holds) sayHowToRepeat(play);
        }
    }

    private void sayHowToRepeat(Scenario play) {
        var error = spec.commandLine().getErr();
        error.println("To play this again: " + Drill.repeat(scenario, play, options()));
        error.flush();
    }

    private Options options() { return mutant.map(this::mutant).map(Options.PLAIN::with).orElse(Options.PLAIN); }

    private Mutant mutant(String name) {
        return Mutant.of(name).orElseThrow(() -> Told.wrongly(
            "There is no mutant %s. %s".formatted(name, ODD)));
    }

    private void say(String text) {
        var out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    private static void keep(Path folder, Drill.Ended end) {
        try {
            end.kept().to(folder, end.card());
        } catch (UncheckedIOException failed) {
            throw Told.failed("Cannot keep the files: %s.".formatted(failed.getMessage()));
        }
    }

    private static void write(Path file, Scorecard card) {
        try {
            Files.writeString(file, ScorecardJson.of(card));
        } catch (IOException failed) {
            throw Told.failed("Cannot write %s: %s.".formatted(file, failed.getMessage()));
        }
    }
}
