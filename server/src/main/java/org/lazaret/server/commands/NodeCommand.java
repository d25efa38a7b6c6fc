package org.lazaret.server.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.site.WrongFiles;
import org.lazaret.core.vault.DamagedVault;
import org.lazaret.core.vault.LockedVault;
import org.lazaret.core.vault.UnknownKey;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.DiskFault;
import org.lazaret.group.recovery.NotRecovered;
import org.lazaret.group.second.Rescue;
import org.lazaret.server.signin.Plug;
import org.lazaret.server.wiring.BadFile;
import org.lazaret.server.wiring.ComingBack;
import org.lazaret.server.wiring.HubRestoration;
import org.lazaret.server.wiring.Joining;
import org.lazaret.server.wiring.Node;
import org.lazaret.server.wiring.NodeConfig;
import org.lazaret.server.wiring.NodeFile;
import org.lazaret.server.wiring.Restoration;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lazaret node`: one node from a configuration file, until it is told to end.
@Command(name = "node", description = NodeCommand.WHAT, mixinStandardHelpOptions = true)
public final class NodeCommand implements Callable<Integer> {
    static final String WHAT = "Runs a node from a configuration file (YAML), until Ctrl-C.";
    private static final String COME = "Brings the site of this code into its zone: writes its request.";
    private static final String SAID = "What officers said, as a file: with a code, or what is new since.";
    private static final String RESTORE = "Makes this site anew: serves a page that leads through it.";
    private static final String STAND_BY = "Keeps what another computer writes, and takes over when somebody says so.";
    private static final String SHEET = "With --restore: asks for the recovery sheet here, without a page.";
    private static final String FROM_HUB = "With --restore: from what was copied out of the hub; asks its officers.";
    private static final String ANSWER = "With --from-hub: what an officer answered; one for each.";
    private static final String KNOWN = "With --from-hub: a checkpoint, or heads beside a latch, that must be in it.";
    private static final String MISSING = "With --from-hub: comes back without what is known and not there, on record.";
    private static final String FILE = "Which sites it serves, and from which folders.";

    @Parameters(paramLabel = "CONFIG.yaml", description = FILE) private Path file = Path.of("");
    @Option(names = "--enrol", paramLabel = "CODE", description = COME) private String code = "";
    @Option(names = "--statements", paramLabel = "FILE", description = SAID) private Path said = Path.of("");
    @Option(names = "--restore", paramLabel = "SITE", description = RESTORE) private String restored = "";
    @Option(names = "--stand-by", paramLabel = "SITE", description = STAND_BY) private String standing = "";
    @Option(names = "--sheet", description = SHEET) private boolean sheet;
    @Option(names = "--from-hub", paramLabel = "DIR", description = FROM_HUB) private Path hub = Path.of("");
    @Option(names = "--answer", paramLabel = "FILE", description = ANSWER) private List<Path> answers = List.of();
    @Option(names = "--known", paramLabel = "FILE", description = KNOWN) private List<Path> known = List.of();
    @Option(names = "--missing", description = MISSING) private boolean missing;
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override public Integer call() throws InterruptedException {
        if (!restored.isEmpty() && (sheet || named(hub))) return restore();
        if (!code.isEmpty() || named(said)) return join();
        return serve();
    }

    private int serve() throws InterruptedException {
        var back = isLed() ? Optional.of(led()) : Optional.<NodeConfig>empty();
        try (var ending = Ending.begin(); var node = opening(file, read -> Node.start(back.orElse(read)))) {
            ending.await(() -> {
                print(node, spec.commandLine().getOut());
                node.errands().forEach(this::say);
            });
            return 0;
        }
    }

    /// A computer that has taken over is started as before, and serves what it took.
    private boolean isLed() {
        if (standing.isEmpty()) return !restored.isEmpty();
        return !opening(file, config -> ComingBack.isOver(config, standing));
    }

    /// What the node is, once somebody was led through a restoring.
    private NodeConfig led() throws InterruptedException {
        try (var leading = opening(file, this::leading)) {
            say("Open %s on this computer.".formatted(leading.address()));
            leading.welcome();
            leading.await();
            return leading.config();
        }
    }

    private ComingBack leading(NodeConfig config) {
        if (!standing.isEmpty() && config.keeps().isEmpty())
            throw Told.wrongly("This computer keeps nothing for another: 'keeps' is missing in its file.");
        return ComingBack.begin(config, file.toAbsolutePath().getParent(), standing.isEmpty() ? restored : standing,
            this::say);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private static boolean named(Path file) { return !file.toString().isEmpty(); }

    /// Brings a site into a zone, and what is said there later to a site, while the node is not running.
    private int join() {
        if (!named(said)) throw Told.wrongly("Name the file that came with the code: --statements FILE.");
        opening(file, config -> {
            var joining = new Joining(config, file.toAbsolutePath().getParent());
            var done = code.isEmpty() ? joining.hear(said) : joining.come(code, said);
            done.forEach(spec.commandLine().getOut()::println);
            return joining;
        });
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int restore() {
        opening(file, config -> {
            restored(config, file.toAbsolutePath().getParent()).forEach(spec.commandLine().getOut()::println);
            return config;
        });
        spec.commandLine().getOut().flush();
        return 0;
    }

    private List<String> restored(NodeConfig config, Path folder) {
        if (!named(hub)) return new Restoration(config, folder).restore(restored);
        var back = new HubRestoration(config, folder, hub);
        return answers.isEmpty()
            ? back.ask(restored)
            : back.restore(restored, HubRestoration.With.files(answers, known, missing));
    }

    static Node start(Path config) { return start(config, Node::start); }

    /// @param clock what the wall shows there
    static Node demonstrate(Path config, Clock clock) { return start(config, read -> Node.demonstrate(read, clock)); }

    /// @param plug that people there may pull
    static Node demonstrate(Path config, Clock clock, Plug plug) {
        return start(config, read -> Node.demonstrate(read, clock, plug));
    }

    private static Node start(Path config, Function<NodeConfig, Node> how) { return opening(config, how); }

    static <T> T opening(Path config, Function<NodeConfig, T> how) {
        try {
            return how.apply(NodeFile.read(config));
        } catch (BadFile bad) {
            throw Told.wrongly(bad.getMessage());
        } catch (LockedVault | DiskFault | DamagedFile | DamagedVault | WrongFiles | CorruptBook
            | UnknownKey cannot) {
            throw Told.failed("Cannot open what %s names: %s.".formatted(config, cannot.getMessage()));
        } catch (Rescue.NotRescued | NotRecovered why) {
            throw Told.failed("Cannot restore: %s.".formatted(why.getMessage()));
        } catch (Joining.NotJoined why) {
            throw Told.failed(why.getMessage());
        } catch (PortInUseException taken) {
            throw Told.failed(
                "Cannot listen on port %d: another program does. Choose another.".formatted(taken.getPort()));
        }
    }

    static void print(Node node, PrintWriter out) {
        node.addresses().forEach(out::println);
        out.flush();
    }
}
