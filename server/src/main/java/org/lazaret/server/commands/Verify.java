package org.lazaret.server.commands;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lazaret.core.site.Finding;
import org.lazaret.core.site.FolderCheck;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.OsDisk;
import org.lazaret.drill.KeptCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret verify`: everything below a folder that a node or a drill wrote: one journal, a node's data, a drill that
/// was kept. Needs no key and changes nothing.
@Command(name = "verify", description = Verify.WHAT, mixinStandardHelpOptions = true)
public final class Verify implements Callable<Integer> {
    static final String WHAT = "Checks all that a node or a drill wrote below a folder, and names the first wrong "
        + "byte's file and offset.";
    private static final String FOLDER = "A journal, a node's data folder, or what a drill kept.";
    private static final String JSON = "Writes the same result there, for programs.";

    @Parameters(paramLabel = "DIR", description = FOLDER) private Path folder = Path.of("");
    @Option(names = "--json", paramLabel = "FILE", description = JSON) private Optional<Path> json = Optional.empty();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        if (!Files.isDirectory(folder))
            throw Told.wrongly("There is no folder %s: name one. %s".formatted(folder, FOLDER));
        json.ifPresent(Writable::file);
        var findings = check();
        if (findings.stream().noneMatch(Verify::says))
            throw Told.wrongly("There is nothing to check in %s: name another. %s".formatted(folder, FOLDER));
        print(findings, spec.commandLine().getOut());
        var sound = findings.stream().noneMatch(Finding.Damaged.class::isInstance);
        json.ifPresent(file -> Json.object().with("sound", sound).with("findings",
            findings.stream().map(Verify::json).toList()).write(file));
        return sound ? 0 : 1;
    }

    private List<Finding> check() {
        try (var disk = new OsDisk(folder)) {
            AtRest.check(folder, disk);
            return KeptCheck.isKept(disk) ? KeptCheck.check(disk) : FolderCheck.check(disk);
        } catch (DiskFault unreadable) {
            throw Told.failed("Cannot check %s: %s.".formatted(folder, unreadable.getMessage()));
        }
    }

    private static boolean says(Finding finding) { return !(finding instanceof Finding.Unchecked); }

    private static void print(List<Finding> findings, PrintWriter out) {
        findings.forEach(finding -> out.println(line(finding)));
        out.flush();
    }

    private static String line(Finding finding) {
        return switch (finding) {
            case Finding.Whole(_, var head) -> "sound    %s  %d entries".formatted(head.origin().origin(), head.size());
            case Finding.Sound(var file, var words) -> "sound    %s: %s".formatted(file, words);
            case Finding.Damaged(var file, var offset, var what) ->
                "damaged  %s, byte %d: %s".formatted(file, offset, what);
            case Finding.Unsure(var file, var offset, var what) ->
                "unsure   %s, byte %d: %s".formatted(file, offset, what);
            case Finding.Unchecked(var file, var why) -> "not read %s: %s".formatted(file, why);
        };
    }

    private static Json json(Finding finding) {
        return switch (finding) {
            case Finding.Whole(var folder, var head) -> is("sound", folder).with("origin",
                head.origin().origin()).with("entries", head.size()).with("root", head.root().toString());
            case Finding.Sound(var file, var words) -> is("sound", file).with("what", words);
            case Finding.Damaged(var file, var offset, var what) -> is("damaged", file).with("offset", offset).with(
                "what", what);
            case Finding.Unsure(var file, var offset, var what) -> is("unsure", file).with("offset", offset).with(
                "what", what);
            case Finding.Unchecked(var file, var why) -> is("not read", file).with("what", why);
        };
    }

    private static Json is(String result, String file) {
        return Json.object().with("result", result).with("file", file);
    }
}
