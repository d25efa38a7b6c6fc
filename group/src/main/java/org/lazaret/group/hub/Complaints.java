package org.lazaret.group.hub;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.PeerId;

/// What a hub did not take, for whoever asks afterwards who brought what, and when.
///
/// Shape: the file `complaints`, a `ComplaintLine` a line. Each site has so many and no more, so that one that is an
/// intruder's cannot push out what is known of another.
final class Complaints {
    static final int MOST_OF_A_SITE = 64;
    /// Who sends nonsense all day costs a write a second.
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Disk disk;
    private final String path;
    private final Map<PeerId, Deque<Complaint>> sites = new LinkedHashMap<>();
    private boolean fresh;
    private Instant next = Instant.MIN;

    /// @throws DamagedFile when the file is there and does not read
    Complaints(Disk disk, String path) {
        this.disk = disk;
        this.path = path;
        disk.read(path).ifPresent(this::read);
    }

    private void read(byte[] bytes) {
        for (int from = 0, at = 0; at < bytes.length; at++) {
            if (bytes[at] != '\n') continue;
            try {
                keep(ComplaintLine.read(Arrays.copyOfRange(bytes, from, at)));
            } catch (CorruptBook none) {
                throw new DamagedFile(path, from, "a line is no complaint: " + none.getMessage());
            }
            from = at + 1;
        }
    }

    /// The same again is said once.
    void add(Complaint complaint) {
        var before = sites.get(complaint.site());
        if (before != null && before.stream().anyMatch(complaint::repeats)) return;
        keep(complaint);
        fresh = true;
    }

    private void keep(Complaint complaint) {
        var all = sites.computeIfAbsent(complaint.site(), _ -> new ArrayDeque<>());
        if (all.size() == MOST_OF_A_SITE) all.removeFirst();
        all.add(complaint);
    }

    /// Makes durable what is new, not too often.
    ///
    /// @return whether there was anything to do
    boolean step(Instant now) {
        if (!fresh || now.isBefore(next)) return false;
        next = now.plus(BETWEEN);
        write();
        return !fresh;
    }

    /// A disk that does not take it is tried again.
    void write() {
        if (!fresh) return;
        var lines = new ByteArrayOutputStream();
        for (var each : all()) {
            lines.writeBytes(ComplaintLine.write(each));
            lines.write('\n');
        }
        fresh = disk.replace(path, lines.toByteArray()) instanceof Io.Failed;
    }

    /// The newest head that somebody signed with a site's key, and that is not of the journal that is here.
    Optional<String> fork(PeerId site, LogId journal) {
        return Optional.ofNullable(sites.get(site)).stream().flatMap(Deque::stream).filter(
            one -> one.forks(journal)).map(
                one -> one.shown().getFirst()).reduce((_, last) -> last);
    }

    /// The oldest first.
    List<Complaint> all() {
        return sites.values().stream().flatMap(Deque::stream).sorted(Comparator.comparing(Complaint::at)).toList();
    }
}
