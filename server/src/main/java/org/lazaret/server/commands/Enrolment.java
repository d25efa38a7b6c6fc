package org.lazaret.server.commands;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.world.OsClock;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Foundation;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Request;
import org.lazaret.group.zones.Statement.Enrolled;
import org.lazaret.group.zones.Statement.Readmitted;
import org.lazaret.group.zones.Statement.Said;
import org.lazaret.group.zones.Statements;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.server.wiring.BadFile;

/// A site's request, signed by the commanders whose media lie in the folder.
///
/// @param media what opens them
record Enrolment(Path folder, Media media, PrintWriter out) {
    void sign(Path request) {
        try {
            sign(Request.read(Files.readAllBytes(request)));
        } catch (IOException | CorruptBook unreadable) {
            throw Told.wrongly("%s is no request of a site: %s.".formatted(request, unreadable.getMessage()));
        } catch (Statements.NotHeard broken) {
            throw Told.failed("Cannot enrol: %s.".formatted(broken.getMessage()));
        } catch (BadFile silent) {
            throw Told.wrongly(silent.getMessage());
        }
    }

    private void sign(Said asked) throws IOException {
        switch (asked) {
            case Enrolled(var newcomer, _, _) -> sign(asked, newcomer, "asks to be enrolled in");
            case Readmitted(var newcomer, _, _) -> sign(asked, newcomer, "came back on a clean computer, to go on in");
            default -> throw new CorruptBook("no site asks for that");
        }
    }

    private void sign(Said asked, Newcomer newcomer, String what) throws IOException {
        var file = statements(newcomer.root());
        var directory = Statements.read(newcomer.root(), Files.readAllBytes(file));
        out.println("%s, %s, %s the zone %s. Its key is %s".formatted(newcomer.site().name(),
            newcomer.trade().name().toLowerCase(Locale.ROOT), what, directory.charter().zone().name(),
            newcomer.keys().signing().hex()));
        var envelope = signed(directory, directory.next(new OsClock().now(), asked).envelope());
        Statements.hear(directory, newcomer.root(), envelope.line());
        replace(file, Statements.with(Files.readAllBytes(file), envelope.line()));
        out.println(asked instanceof Enrolled
            ? "It is enrolled. Bring %s to its machine.".formatted(file)
            : "It is readmitted. Bring %s to the hub: a computer of before is told, and writes no more.".formatted(
                file));
    }

    private Path statements(String root) throws IOException {
        try (var zones = Files.list(folder.resolve("zones"))) {
            return zones.map(zone -> zone.resolve(Foundation.STATEMENTS)).filter(
                file -> isOf(root, file)).findFirst().orElseThrow(
                    () -> Told.failed(
                        "No zone in %s has the first statement %s, which the site trusts.".formatted(folder, root)));
        }
    }

    private static boolean isOf(String root, Path file) {
        try {
            return Statements.lines(Files.readAllBytes(file)).stream().limit(1).anyMatch(
                line -> Dsse.parse(line).hash().equals(root));
        } catch (IOException unreadable) {
            throw Told.failed("Cannot read %s: %s.".formatted(file, unreadable.getMessage()));
        }
    }

    private Dsse signed(ZoneDirectory directory, Dsse envelope) throws IOException {
        var commanders = directory.charter().commanders();
        for (var officer : commanders.officers()) {
            var medium = folder.resolve("officers/%s-commander-%s/%s".formatted(directory.charter().zone().name(),
                officer.name(), Foundation.KEYS));
            if (commanders.carry(envelope) || !Files.exists(medium)) continue;
            var opened = media.open(officer.name(), Files.readAllBytes(medium));
            if (opened.isPresent()) envelope = envelope.signed(opened.get().seed());
        }
        return envelope;
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        var fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(fresh, bytes);
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
