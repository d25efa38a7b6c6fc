package org.lazaret.group.zones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.book.Verdict;
import org.lazaret.group.zones.ZoneDirectory.Follow;
import org.lazaret.group.zones.ZoneDirectory.Event;
import org.lazaret.group.zones.ZoneDirectory.Join;

/// A zone's statements as a file: one envelope a line, the first first. It is carried by hand where there is no
/// network.
public final class Statements {
    private static final int MOST = 64 << 20;

    private Statements() {}

    /// A statement that does not hold, and why.
    public static final class NotHeard extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Refusal why;

        NotHeard(int line, Refusal why) {
            super("statement %d does not hold: %s".formatted(line, why));
            this.why = why;
        }

        public Refusal why() { return why; }
    }

    static byte[] file(List<String> lines) { return (String.join("\n", lines) + "\n").getBytes(UTF_8); }

    public static byte[] with(byte[] file, String line) {
        return (new String(file, UTF_8) + line + "\n").getBytes(UTF_8);
    }

    public static List<String> lines(byte[] file) {
        if (file.length > MOST) return List.of();
        return new String(file, UTF_8).lines().filter(line -> !line.isBlank()).toList();
    }

    /// The directory that a whole file gives to someone who has the beginning of its first statement's hash.
    ///
    /// @throws NotHeard at the first that does not hold
    public static ZoneDirectory read(String root, byte[] file) {
        var directory = ZoneDirectory.KIND.blank();
        for (var line : lines(file)) directory = hear(directory, root, line);
        return directory;
    }

    /// With one more; the first needs its hash.
    public static ZoneDirectory hear(ZoneDirectory directory, String root, String line) {
        return after(directory, directory.decide(directory.charters().isEmpty()
            ? new Join(root, line)
            : new Follow(line)), (int) directory.number() + 1);
    }

    private static ZoneDirectory after(ZoneDirectory directory, Verdict<Event> verdict, int number) {
        return switch (verdict) {
            case Verdict.Refused(var why) -> throw new NotHeard(number, why);
            case Verdict.Written(var events) -> {
                for (var event : events) directory = directory.after(event);
                yield directory;
            }
        };
    }
}
