package org.lazaret.server;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.lazaret.server.commands.Assess;
import org.lazaret.server.commands.BenchCommand;
import org.lazaret.server.commands.Demo;
import org.lazaret.server.commands.DrillCommand;
import org.lazaret.server.commands.FoundCommand;
import org.lazaret.server.commands.HubCommand;
import org.lazaret.server.commands.OrderCommand;
import org.lazaret.server.commands.NodeCommand;
import org.lazaret.server.commands.PackCommand;
import org.lazaret.server.commands.Rehearse;
import org.lazaret.server.commands.Told;
import org.lazaret.server.commands.Verify;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program: finds the command that was typed, and leaves with its exit code.
///
/// Exit codes: 0 it is so; 1 what was checked does not hold; 2 it was asked wrongly.
@Command(name = "lazaret", description = Lazaret.WHAT, footer = Lazaret.TEST, mixinStandardHelpOptions = true)
public final class Lazaret {
    static final String WHAT = "The IT of a veterinary group that keeps every animal cared for.%n";
    static final String TEST = "  test    Runs everything that a change must pass before it goes in.";

    /// Commands of later issues, in the contract and not here yet.
    private static final Set<String> LATER = Set.of("sigma", "playbook", "import", "export");

    private Lazaret() {}

    public static void main(String[] arguments) { System.exit(run(arguments)); }

    static int run(String... arguments) { return run(line(), arguments); }

    static CommandLine line() {
        var line = new CommandLine(new Lazaret());
        for (var command : List.of(new Demo(), new NodeCommand(), new DrillCommand(), new Verify(), new Assess(),
            new BenchCommand(), new FoundCommand(), new HubCommand(), new OrderCommand(), new PackCommand(),
            new Rehearse()))
            line.addSubcommand(command);
        return line;
    }

    static int run(CommandLine line, String... arguments) {
        if (arguments.length == 0) return ask(line.getErr(), line.getUsageMessage());
        if (LATER.contains(arguments[0]))
            return ask(line.getErr(), "'%s' is not built yet. `lazaret --help` lists what is.".formatted(arguments[0]));
        if (!arguments[0].startsWith("-") && !line.getSubcommands().containsKey(arguments[0]))
            return ask(line.getErr(), "There is no command %s. `lazaret --help` lists those there are.".formatted(
                arguments[0]));
        return line.setExecutionExceptionHandler((failure, command, _) -> switch (failure) {
            case Told told -> told.tell(command.getErr());
            default -> throw failure;
        }).execute(arguments);
    }

    private static int ask(PrintWriter to, String sentence) {
        to.println(sentence);
        to.flush();
        return 2;
    }
}
