package org.lazaret.server.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lazaret.core.journal.JournalCheck;
import org.lazaret.core.journal.JournalCheck.Result;
import org.lazaret.core.world.OsDisk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret verify`: every journal below a folder, whatever it is: one journal, a node's data, a drill that was kept.
@Command(name = "verify", description = Verify.WHAT, mixinStandardHelpOptions = true)
public final class Verify implements Callable<Integer> {
    static final String WHAT = "Checks every journal below a folder, and names the first wrong byte's file and offset.";
    private static final String FOLDER = "A journal, a node's data folder, or what a drill kept.";
    private static final String JSON = "Writes the same result there, for programs.";

    @Parameters(paramLabel = "DIR", description = FOLDER) private Path folder = Path.of("");
    @Option(names = "--json", paramLabel = "FILE", description = JSON) private Optional<Path> json = Optional.empty();
    @Spec private CommandSpec spec = CommandSpec.create();

    /// One journal and what came of its check.
    record Checked(String journal, Result result) {
        boolean sound() { return result instanceof Result.Sound; }

        String line() {
            return switch (result) {
                case Result.Sound(var head) -> "sound    %s  %d entries".formatted(head.origin().origin(), head.size());
                case Result.Damaged(var file, var offset, var what) ->
                    "damaged  %s, byte %d: %s".formatted(file, offset, what);
            };
        }

        Json asJson() {
            return switch (result) {
                case Result.Sound(var head) -> Json.object().with("journal", journal).with("sound", true).with("origin",
                    head.origin().origin()).with("entries", head.size());
                case Result.Damaged(var file, var offset, var what) -> Json.object().with("journal", journal).with(
                    "sound", false).with("file", file).with("offset", offset).with("what", what);
            };
        }
    }

    @Override public Integer call() {
        if (!Files.isDirectory(folder)) throw Told.wrongly("There is no folder %s.".formatted(folder));
        var checked = journals().stream().map(this::check).toList();
        if (checked.isEmpty())
            throw Told.wrongly("There is no journal in %s: none of its folders holds a key.pub.".formatted(folder));
        print(checked, spec.commandLine().getOut());
        var sound = checked.stream().allMatch(Checked::sound);
        json.ifPresent(file -> Json.object().with("sound", sound).with("journals",
            checked.stream().map(Checked::asJson).toList()).write(file));
        return sound ? 0 : 1;
    }

    private static void print(List<Checked> checked, PrintWriter out) {
        checked.forEach(each -> out.println(each.line()));
        out.flush();
    }

    private Checked check(Path journal) {
        var name = folder.relativize(journal).toString().replace('\\', '/');
        try (var disk = new OsDisk(journal.toAbsolutePath().normalize().getParent())) {
            return new Checked(name, JournalCheck.journal(disk, journal.toAbsolutePath().getFileName().toString()));
        }
    }

    private List<Path> journals() {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals("key.pub")).map(
                file -> Optional.ofNullable(file.getParent()).orElse(folder)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
