package org.lazaret.group.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.group.recovery.Homecoming.Brought;
import org.lazaret.group.zones.Newcomer;

/// How far a site's journals had come, as somebody outside remembers it.
///
/// Shape: a checkpoint with the site's signature; or, as beside a latch and at a hub made anew, a line for each
/// journal: origin, size, root in hexadecimal. The lines bear no signature: who brings them
/// can only make a copy look too short.
final class KnownHeads {
    private KnownHeads() {}

    /// @throws NotRecovered when the file is neither
    static List<Head> read(Brought brought, Newcomer site) {
        var text = new String(brought.bytes(), UTF_8);
        return text.contains("\n\n") ? signed(brought, site) : lines(brought.file(), text);
    }

    private static List<Head> signed(Brought brought, Newcomer site) {
        try {
            for (var key : site.keys().journals().stream().map(VerifierKey::parse).toList()) {
                var head = Checkpoint.open(brought.bytes(), key);
                if (head.isPresent()) return List.of(head.get());
            }
        } catch (IllegalArgumentException none) {
            throw new NotRecovered("%s is no checkpoint: %s".formatted(brought.file(), none.getMessage()));
        }
        throw new NotRecovered("%s is not signed with the key of this site".formatted(brought.file()));
    }

    private static List<Head> lines(String file, String text) {
        var heads = new ArrayList<Head>();
        for (var line : text.lines().map(each -> each.split(" ", -1)).toList()) {
            if (line.length != 3 || !line[1].matches("[0-9]{1,18}") || !line[2].matches("[0-9a-f]{64}"))
                throw new NotRecovered("line %d of %s is not origin, size and root".formatted(heads.size() + 1, file));
            heads.add(new Head(new LogId(line[0]), Long.parseLong(line[1]), new Hash(HexFormat.of().parseHex(
                line[2]))));
        }
        return heads;
    }
}
