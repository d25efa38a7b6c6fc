package org.lazaret.server.commands;

import java.util.List;
import java.util.concurrent.Callable;
import org.lazaret.server.wiring.Caller;
import picocli.CommandLine.Command;

/// `lazaret rehearse`: starts a demonstration, asks its first pages and ends, so that the JVM can learn what every
/// start needs. The launcher runs it after a build.
@Command(name = "rehearse", hidden = true)
public final class Rehearse implements Callable<Integer> {
    private static final List<String> FIRST_PAGES = List.of("/", "/clients", "/search?q=th", "/clients/new",
        "/drugs",
        "/drugs/ketamine-100/register", "/diary", "/style", "/assets/style.css", "/nothing-here");

    @Override public Integer call() {
        try (var folder = DemoFolder.temporary(); var node = NodeCommand.demonstrate(folder.config(0))) {
            var served = node.served().getFirst();
            DemoPractice.fill(served);
            var caller = Caller.of(served.host(), node.port());
            caller.post("/who", "account=a-bell");
            FIRST_PAGES.forEach(caller::get);
            return caller.get("/drugs").status() == 200 ? 0 : 1;
        }
    }
}
