package org.lazaret.server.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lazaret.core.journal.SiteId;
import org.lazaret.core.world.OsDisk;
import org.lazaret.guard.assessment.Asked;
import org.lazaret.guard.assessment.Asked.What;
import org.lazaret.guard.assessment.Assessing;
import org.lazaret.guard.assessment.Assessment;
import org.lazaret.guard.assessment.Counts;
import org.lazaret.guard.assessment.Coverage;
import org.lazaret.guard.assessment.Doubt;
import org.lazaret.guard.assessment.Evidence;
import org.lazaret.guard.assessment.Listing;
import org.lazaret.guard.assessment.Question;
import org.lazaret.guard.assessment.Source;
import org.lazaret.guard.assessment.Suspect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lazaret assess`: whose data was read at many sites under one account or at one device, from folders and from a
/// hub's copies. It opens no vault: it tells numbers and sorts, and no names.
@Command(name = "assess", description = Assess.WHAT, mixinStandardHelpOptions = true)
public final class Assess implements Callable<Integer> {
    static final String WHAT = "Tells whose data was read at many sites, from their folders and a hub's copies.";
    private static final String SITE = "A site's data folder, or a copy of one. May be said often.";
    private static final String HUB = "The data folder of a hub, or a copy. Where both are there, a folder goes first.";
    private static final String FROM = "Since when, UTC, e.g. 2026-11-30T08:00:00Z. Else from the first entry.";
    private static final String UNTIL = "Until before then. Else to the last entry.";
    private static final String CSV = "Writes those affected there, for a spreadsheet.";
    private static final String JSON = "Writes the evidence there, with proofs.";
    private static final String EXPECT = "A site that must be among them; else the answer is not whole.";

    @Option(names = "--site", paramLabel = "DIR", description = SITE) private List<Path> sites = new ArrayList<>();
    @Option(names = "--hub", paramLabel = "DIR", description = HUB) private List<Path> hubs = new ArrayList<>();
    @Option(names = "--account", description = "Whoever signed in as this.") private String account = "";
    @Option(names = "--device", description = "Whoever sat at this.") private String device = "";
    @Option(names = "--from", description = FROM) private Instant from = Instant.MIN;
    @Option(names = "--until", description = UNTIL) private Instant until = Instant.MAX;
    @Option(names = "--expect", paramLabel = "SITE", description = EXPECT) private List<String> must = List.of();
    @Option(names = "--csv", paramLabel = "FILE", description = CSV) private Optional<Path> csv = Optional.empty();
    @Option(names = "--json", paramLabel = "FILE", description = JSON) private Optional<Path> json = Optional.empty();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var asked = new Asked(What.SIGN_IN, account, device, from, until);
        if (account.isEmpty() && device.isEmpty()) throw Told.wrongly("Say whose: --account NAME or --device NAME.");
        if (asked.flaw().isPresent())
            throw Told.wrongly("The time ends before it begins: put --from and --until right.");
        if (sites.isEmpty() && hubs.isEmpty())
            throw Told.wrongly("Name what to look through: --site DIR or --hub DIR.");
        csv.ifPresent(Writable::file);
        json.ifPresent(Writable::file);
        var disks = new ArrayList<OsDisk>();
        try {
            return answer(asked, new Archives(disks).of(sites, hubs));
        } finally {
            disks.forEach(OsDisk::close);
        }
    }

    private int answer(Asked asked, List<Source> sources) {
        var expected = must.stream().map(SiteId::new).toList();
        var suspects = asked.question(sources.getFirst().site()).suspects();
        var all = Assessing.of(new Question(suspects, expected), sources);
        print(suspects, sources, all);
        csv.ifPresent(file -> write(file, Listing.csv(all.findings().getFirst(), Map.of())));
        json.ifPresent(file -> write(file, Evidence.json(all, sources)));
        return all.whole() ? 0 : 1;
    }

    private void print(List<Suspect> suspects, List<Source> sources, Assessment all) {
        var out = spec.commandLine().getOut();
        for (var source : sources) print(Assessing.of(new Question(suspects, List.of()), List.of(source)), source, out);
        all.silent().forEach(site -> out.println("missing  %s: nothing of it was named".formatted(site.name())));
        var sites = sources.stream().map(Source::site).distinct().count();
        out.println("in all   %s, of %d sites. %s".formatted(counted(all), sites, all.whole()
            ? "This answer is whole."
            : "It may be incomplete: count with more."));
        out.flush();
    }

    private static void print(Assessment one, Source source, PrintWriter out) {
        out.println("%s  %s: %s".formatted(one.whole() ? "whole  " : "doubted", source.access().origin().origin(),
            counted(one)));
        for (var looked : one.coverage()) {
            out.println("         entries %d to %d of %d".formatted(looked.from(), looked.to(), looked.size()));
            doubts(looked, out);
        }
    }

    private static void doubts(Coverage looked, PrintWriter out) {
        for (var doubt : looked.doubts())
            out.println("         %s".formatted(switch (doubt) {
                case Doubt.Unsigned(var entries) ->
                    "%d of them not signed yet: without proof".formatted(entries);
                case Doubt.Missing(var known, var size) ->
                    "somebody has seen %d more".formatted(known.size() - size);
                case Doubt.Rewritten _ ->
                    "they are not those that were signed, or seen by somebody";
                case Doubt.Broken(var at, var what) ->
                    "nothing to read from %d on: %s".formatted(at, what);
                case Doubt.Backwards(var at) ->
                    "the clock went back at %d: ask without --from and --until".formatted(at);
            }));
    }

    private static String counted(Assessment of) {
        var counts = Counts.of(of.findings().getFirst());
        return "%s%d people, %d animals, shown %d times, %d of them unexplained".formatted(
            counts.exact() ? "" : "at most ", counts.people(), counts.animals(), counts.records(),
            counts.unexplained());
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw Told.failed("Cannot write %s: %s.".formatted(file, failed.getMessage()));
        }
    }
}
