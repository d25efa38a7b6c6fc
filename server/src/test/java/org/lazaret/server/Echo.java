package org.lazaret.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A program that says what it was given and where it runs, and leaves with 7. A demonstration leaves a note for the
/// launcher the first time, and with 86 as one does whose plug was pulled; one that is to stay does until it is told
/// to end.
final class Echo {
    private Echo() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        var stays = arguments.length == 2 && arguments[1].equals("stay");
        if (stays) Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));
        System.out.println(String.join("|", arguments) + " in " + System.getProperty("user.dir"));
        if (arguments.length == 1 && arguments[0].equals("demo")) {
            Files.writeString(Path.of(System.getenv("LAZARET_PLUG")), "pulled");
            System.exit(86);
        }
        if (stays) new CountDownLatch(1).await();
        System.exit(7);
    }
}
