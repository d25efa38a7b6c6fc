package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;

/// What others knew of the journals when this hub was made anew: it vouches for nothing that does not go on from there.
///
/// Shape: the file `floors`, a line for each journal: origin, size, root in hexadecimal.
final class Floors {
    private final Disk disk;
    private final String path;
    private final Map<LogId, Head> heads = new LinkedHashMap<>();

    /// @throws DamagedFile when the file is there and does not read
    Floors(Disk disk, String path) {
        this.disk = disk;
        this.path = path;
        disk.read(path).ifPresent(this::read);
    }

    private void read(byte[] bytes) {
        int at = 0;
        for (var line : new String(bytes, UTF_8).lines().toList()) {
            var parts = line.split(" ", -1);
            if (parts.length != 3 || !parts[1].matches("[0-9]{1,18}") || !parts[2].matches("[0-9a-f]{64}"))
                throw new DamagedFile(path, at, "a line is not origin, size and root");
            var origin = new LogId(parts[0]);
            heads.put(origin, new Head(origin, Long.parseLong(parts[1]), new Hash(HexFormat.of().parseHex(parts[2]))));
            at += line.length() + 1;
        }
    }

    Optional<Head> of(LogId origin) { return Optional.ofNullable(heads.get(origin)); }

    /// Durable when it returns. Of two heads of one journal the larger stays.
    ///
    /// @throws DiskFault when the disk does not take it
    void put(Head head) {
        heads.merge(head.origin(), head, (old, next) -> next.size() > old.size() ? next : old);
        var text = heads.values().stream().map(
            each -> "%s %d %s\n".formatted(each.origin().origin(), each.size(), each.root())).collect(
                Collectors.joining());
        if (disk.replace(path, text.getBytes(UTF_8)) instanceof Io.Failed(var why))
            throw new DiskFault("cannot keep what others knew of %s: %s".formatted(head.origin().origin(), why));
    }
}
