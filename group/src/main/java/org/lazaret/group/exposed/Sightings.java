package org.lazaret.group.exposed;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.world.Disk;

/// What was seen and does not stand in the journal yet: on the disk at once, since a hub that was rolled back has all
/// of it again a moment later, and nobody could see it any more after a start.
///
/// Shape of the file: an `Exposure` a line, the oldest first.
public final class Sightings {
    private static final Codec<Exposure> CODEC = Codec.of(Exposure.class);
    private static final int MOST = 32;
    private static final Duration AGAIN = Duration.ofDays(1);

    private final Disk disk;
    private final String path;
    private final Deque<Exposure> waiting = new ArrayDeque<>();
    private final Deque<Exposure> lately = new ArrayDeque<>();

    public Sightings(Disk disk, String path) {
        this.disk = disk;
        this.path = path;
        disk.read(path).ifPresent(this::read);
    }

    /// What is torn or another's is as good as nothing.
    private void read(byte[] bytes) {
        try {
            for (int from = 0, at = 0; at < bytes.length; at++) {
                if (bytes[at] != '\n') continue;
                waiting.add(CODEC.read(Arrays.copyOfRange(bytes, from, at)));
                from = at + 1;
            }
        } catch (CorruptBook _) {
            waiting.clear();
        }
    }

    /// The same again is nothing new; who sends always something else fills this and no more.
    public void see(Exposure what) {
        lately.removeIf(one -> !what.seen().isBefore(one.seen().plus(AGAIN)));
        if (lately.stream().anyMatch(what::repeats) || waiting.stream().anyMatch(what::repeats)) return;
        if (lately.size() == MOST) lately.removeFirst();
        lately.add(what);
        if (waiting.size() == MOST || waiting.stream().filter(what::alike).count() >= Exposures.MOST_A_DAY) return;
        waiting.add(what);
        write();
    }

    /// The oldest that nobody has written down yet.
    public Optional<Exposure> first() { return Optional.ofNullable(waiting.peekFirst()); }

    /// The first stands in the journal, or did before.
    public void took() {
        waiting.removeFirst();
        write();
    }

    /// A disk that does not take it costs nothing but the memory.
    private void write() {
        var lines = new ByteArrayOutputStream();
        for (var each : waiting) {
            lines.writeBytes(CODEC.write(each));
            lines.write('\n');
        }
        disk.replace(path, lines.toByteArray());
    }
}
