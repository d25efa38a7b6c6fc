package org.lazaret.server.commands;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import org.lazaret.server.wiring.FoundFile;

/// What is asked of whoever founds a group of one zone at a terminal. The answers are read like a file, so that they
/// are checked like one.
final class Questions {
    private final Console console;
    private final StringBuilder file = new StringBuilder();

    private Questions(Console console) { this.console = console; }

    static FoundFile.Read ask(Path folder) {
        var console = Optional.ofNullable(System.console()).orElseThrow(() -> Told.wrongly(
            "There is no terminal to ask at. Write what to found into a file and name it: --config FILE."));
        var questions = new Questions(console);
        questions.zone();
        return FoundFile.of(folder.toAbsolutePath().resolveSibling("answers"), questions.file.toString());
    }

    private void zone() {
        file.append("group: '%s'\nzones:\n".formatted(answer("Name of the group, e.g. hill-vets")));
        file.append("  - zone: '%s'\n".formatted(answer("Name of its zone, e.g. uk")));
        file.append("    hub: '%s'\n".formatted(answer("Where its hub is reached, e.g. hub.example:8443")));
        var officers = new StringBuilder();
        var needed = "{root: %s, commander: %s, quorum: %s}".formatted(office(officers, "root"), office(officers,
            "commander"), office(officers, "quorum"));
        file.append("    needed: %s\n    officers:\n%s".formatted(needed, officers));
        var sites = answer("Practices that will come, with spaces between; others are invited later").split("\\s+");
        if (!sites[0].isEmpty()) file.append("    sites:\n");
        for (var site : sites)
            if (!site.isEmpty()) file.append("      - {site: '%s', trade: practice}\n".formatted(site));
    }

    private String office(StringBuilder officers, String office) {
        for (var name : answer("Names of those who hold a %s key, with spaces between".formatted(office)).split("\\s+"))
            officers.append("      - {name: '%s', office: %s, unlock: {passphrase: ask}}\n".formatted(name, office));
        return answer("How many of them are needed together");
    }

    private String answer(String question) {
        return Optional.ofNullable(console.readLine("%s: ", question)).orElse("").strip().replace("'", "");
    }
}
