package org.lazaret.server.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lazaret.server.wiring.Caller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `lazaret rehearse`: makes the practice of the demonstration, asks its first pages and ends, so that the JVM can
/// learn what every start needs. The launcher runs it after a build.
@Command(name = "rehearse", hidden = true)
public final class Rehearse implements Callable<Integer> {
    private static final List<String> FIRST_PAGES = List.of("/", "/clients", "/search?q=th", "/clients/new",
        "/drugs",
        "/drugs/ketamine-100/register", "/diary", "/premises/holidays", "/style", "/assets/style.css", "/nothing-here");

    @Parameters(paramLabel = "DIR") private Path into = Path.of("");

    @Override public Integer call() {
        var folder = DemoFolder.in(into);
        folder.make();
        try (var node = NodeCommand.demonstrate(folder.config(0), folder.clock())) {
            var served = node.served().getFirst();
            var caller = Caller.of(served.host(), node.port());
            caller.post("/who", "account=a-bell");
            FIRST_PAGES.forEach(caller::get);
            return caller.get("/drugs").status() == 200 ? 0 : 1;
        }
    }
}
