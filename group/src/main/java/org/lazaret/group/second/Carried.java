package org.lazaret.group.second;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.SiteLog;
import org.lazaret.core.world.Disk;

/// How much the second place had when it was last seen, on the site's own disk: so that a site that starts without it
/// knows what is elsewhere. Nothing rests on it: the second place is asked as soon as it is there.
///
/// Shape: a line for each journal, its name, size and root; then the time until which all is there.
record Carried(Disk disk, String path) {
    record What(Map<String, Long> sizes, Optional<Instant> until) {
        static final What NOTHING = new What(Map.of(), Optional.empty());

        long of(String journal) { return sizes.getOrDefault(journal, 0L); }
    }

    /// A disk that does not take it costs nothing but the memory.
    void keep(String text) { disk.replace(path, text.getBytes(UTF_8)); }

    static String text(SiteLog log, What what) {
        var text = new StringBuilder();
        what.sizes.forEach(
            (name, size) -> text.append("%s %d %s\n".formatted(name, size, log.journal(name).root(size))));
        what.until.ifPresent(until -> text.append("until ").append(until).append('\n'));
        return text.toString();
    }

    /// What is not of these journals, or torn, is as good as nothing.
    What read(SiteLog log) {
        try {
            return disk.read(path).map(bytes -> parse(log, new String(bytes, UTF_8))).orElse(What.NOTHING);
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException torn) {
            return What.NOTHING;
        }
    }

    private static What parse(SiteLog log, String text) {
        var sizes = new LinkedHashMap<String, Long>();
        Optional<Instant> until = Optional.empty();
        for (var line : text.lines().map(each -> each.split(" ")).toList()) {
            if (line[0].equals("until")) until = Optional.of(Instant.parse(line[1]));
            else
                if (is(log.head(line[0]), Long.parseLong(line[1]), line[2], log))
                    sizes.put(line[0], Long.valueOf(line[1]));
                else
                    return What.NOTHING;
        }
        return new What(sizes, until);
    }

    private static boolean is(Head now, long size, String root, SiteLog log) {
        var journal = log.journal(now.origin().journal());
        return size <= now.size() && journal.root(size).equals(new Hash(HexFormat.of().parseHex(root)));
    }
}
