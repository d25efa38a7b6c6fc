package org.lazaret.server.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.group.recovery.Answer;
import org.lazaret.group.recovery.NotRecovered;
import org.lazaret.group.recovery.Plea;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Foundation;
import org.lazaret.group.zones.Medium;
import org.lazaret.group.zones.Statements;
import org.lazaret.server.wiring.BadFile;

/// What a site that burnt down asks of one officer of the recovery quorum, and what that officer answers, alone.
///
/// @param folder of the officer: their medium, and the statements they were given with it
/// @param media what opens it
record Unsealing(Path folder, Media media, PrintWriter out) {
    /// @param number as it was told over the telephone: whoever answers has spoken with whoever asks
    void answer(Path request, String number) {
        var plea = plea(request);
        out.println("%s of the zone %s asked at %s to open its keys, %d blocks of them.".formatted(
            plea.by().site().name(), zone(plea), plea.by().at(), plea.wanted().size()));
        out.flush();
        if (number.isBlank())
            throw Told.wrongly("Ring the practice at a number that you know, and name what is read to you: "
                + "--number NUMBER.");
        if (!plea.isNumber(number))
            throw Told.failed("%s is not the request of that number. Open nothing, and ring again.".formatted(request));
        var answer = answer(plea);
        var file = request.resolveSibling("%s-%s.answer".formatted(plea.by().site().name(), answer.officer()));
        write(file, answer.file());
        out.println("Bring %s to the computer that asks: it opens there and nowhere else.".formatted(file));
    }

    private static Plea plea(Path request) {
        try {
            return Plea.read(Files.readAllBytes(request));
        } catch (IOException | CorruptBook unreadable) {
            throw Told.wrongly("%s is no request to open keys: %s.".formatted(request, unreadable.getMessage()));
        }
    }

    /// By the statements that the officer has had from the first day.
    private String zone(Plea plea) {
        try {
            var file = bytes(Foundation.STATEMENTS);
            var own = Statements.lines(file).stream().limit(1).map(line -> Dsse.parse(line).hash()).findFirst().orElse(
                "");
            if (own.equals(plea.by().root())) return Statements.read(own, file).charter().zone().name();
        } catch (CorruptBook | Statements.NotHeard broken) {
            throw Told.failed("%s does not hold: %s.".formatted(folder.resolve(Foundation.STATEMENTS),
                broken.getMessage()));
        }
        throw Told.failed("This request is not of the zone whose officer you are: it names another beginning.");
    }

    private Answer answer(Plea plea) {
        try {
            return Answer.of(plea, medium(), new OsSecrets());
        } catch (NotRecovered why) {
            throw Told.failed("Cannot answer: %s.".formatted(why.getMessage()));
        } catch (BadFile silent) {
            throw Told.wrongly(silent.getMessage());
        }
    }

    private Medium medium() {
        return media.open("the officer", bytes(Foundation.KEYS)).orElseThrow(() -> Told.failed(
            "Nothing that was named opens %s: --key-file FILE.".formatted(folder.resolve(Foundation.KEYS))));
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException unreadable) {
            throw Told.wrongly("There is no %s in %s: name your own folder, with your medium.".formatted(name, folder));
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw Told.failed("Cannot write %s: %s.".formatted(file, failed.getMessage()));
        }
    }
}
