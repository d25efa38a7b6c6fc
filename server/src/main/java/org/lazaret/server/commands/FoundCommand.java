package org.lazaret.server.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Foundation;
import org.lazaret.group.zones.Foundation.Written;
import org.lazaret.group.zones.Statements;
import org.lazaret.server.wiring.BadFile;
import org.lazaret.server.wiring.FoundFile;
import org.lazaret.server.wiring.FoundFile.Draft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret found`: founds a group in a new folder; later, with the commanders' media at hand, enrols a site in it.
@Command(name = "found", description = FoundCommand.WHAT, mixinStandardHelpOptions = true)
public final class FoundCommand implements Callable<Integer> {
    static final String WHAT = "Founds a group: its zones, the keys of its officers, a code for each site; or enrols a "
        + "site; or opens the keys of one that burnt down.";
    private static final String FOLDER = "A new folder; with --enrol the one that was founded, with --open your own.";
    private static final String WITH = "What to found (YAML). Without it you are asked.";
    private static final String SIGN = "A site's request: the commanders whose media are at hand sign it.";
    private static final String OPEN = "What a site that burnt down asks: the officer whose folder DIR is answers it.";
    private static final String NUMBER = "The number of that request, as it was read to you over the telephone.";
    private static final String KEY_FILE = "Opens an officer's medium; may be given more than once.";
    private static final String JSON = "Writes the same result there, for programs.";

    @Parameters(paramLabel = "DIR", description = FOLDER) private Path folder = Path.of("");
    @Option(names = "--config", paramLabel = "FILE", description = WITH) private Optional<Path> file = Optional.empty();
    @Option(names = "--enrol", paramLabel = "FILE", description = SIGN) private Optional<Path> asked = Optional.empty();
    @Option(names = "--open", paramLabel = "FILE", description = OPEN) private Optional<Path> plea = Optional.empty();
    @Option(names = "--number", paramLabel = "NUMBER", description = NUMBER) private String number = "";
    @Option(names = "--key-file", paramLabel = "FILE", description = KEY_FILE) private List<Path> keyFiles = List.of();
    @Option(names = "--json", paramLabel = "FILE", description = JSON) private Optional<Path> json = Optional.empty();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() {
        var out = spec.commandLine().getOut();
        var media = new Media(keyFiles);
        if (asked.isPresent()) new Enrolment(folder, media, out).sign(asked.get());
        else if (plea.isPresent()) new Unsealing(folder, media, out).answer(plea.get(), number);
        else found();
        out.flush();
        return 0;
    }

    private void found() {
        FreshFolder.refuse(folder);
        try {
            var read = file.map(FoundFile::read).orElseGet(() -> Questions.ask(folder));
            read.keyFiles().forEach(this::refuse);
            make(read);
        } catch (BadFile bad) {
            throw Told.wrongly(bad.getMessage());
        } catch (DiskFault failed) {
            throw Told.failed("Cannot found: %s.".formatted(failed.getMessage()));
        }
    }

    /// Whoever has the folder must not have what opens what is in it.
    private void refuse(Path keyFile) {
        if (keyFile.toAbsolutePath().startsWith(folder.toAbsolutePath().normalize()))
            throw Told.wrongly(
                "The key file %s would lie beside what it opens. Name another place.".formatted(keyFile));
        if (Files.exists(keyFile))
            throw Told.wrongly("There is a file %s already. Name another: nothing is written over.".formatted(keyFile));
    }

    private void make(FoundFile.Read read) {
        try {
            var files = new ArrayList<Written>();
            for (var zone : read.zones())
                files.addAll(Foundation.of(zone.plan(), new OsClock().now(), new OsSecrets()));
            files.add(new Written("README.txt", Readme.of(read.zones()).getBytes(UTF_8), false));
            FreshFolder.write(folder, files);
            tell(read, files);
        } catch (RuntimeException failed) {
            read.keyFiles().forEach(FoundCommand::remove); // made for media that are not there
            throw failed;
        }
    }

    private static void remove(Path keyFile) {
        try {
            Files.deleteIfExists(keyFile);
        } catch (IOException failed) {
            throw Told.failed("Cannot remove %s, which opens nothing: %s.".formatted(keyFile, failed.getMessage()));
        }
    }

    private void tell(FoundFile.Read read, List<Written> files) {
        var zones = new ArrayList<Json>();
        for (var zone : read.zones()) {
            var root = root(zone, files);
            spec.commandLine().getOut().println(("zone %s: %d officers, %d sites. Its first statement is %s").formatted(
                zone.zone().name(), zone.officers().size(), zone.wanted().sites().size(), root));
            zones.add(Json.object().with("zone", zone.zone().name()).with("root", root).with("officers",
                zone.officers().size()).with("sites", zone.wanted().sites().size()));
        }
        spec.commandLine().getOut().println("Read %s now: it says what goes where.".formatted(folder.resolve(
            "README.txt")));
        json.ifPresent(file -> Json.object().with("group", read.zones().getFirst().group()).with("zones", zones).write(
            file));
    }

    private static String root(Draft zone, List<Written> files) {
        var path = "zones/%s/%s".formatted(zone.zone().name(), Foundation.STATEMENTS);
        return files.stream().filter(file -> file.path().equals(path)).map(file -> Dsse.parse(Statements.lines(
            file.bytes()).getFirst()).hash()).findFirst().orElseThrow();
    }
}
