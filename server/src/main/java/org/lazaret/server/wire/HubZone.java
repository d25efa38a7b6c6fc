package org.lazaret.server.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.PeerId;
import org.lazaret.group.hub.Limit;
import org.lazaret.group.hub.Member;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Statements;
import org.lazaret.group.zones.ZoneDirectory;

/// What a hub knows of its zone: a file of statements, which is read anew whenever it changes. Each statement proves
/// itself, so whoever brings the file can bring what was said, or nothing.
final class HubZone {
    private final Path file;
    private final String root;
    private ZoneDirectory directory;
    private List<String> lines;
    private Optional<FileTime> read = Optional.empty();
    private String trouble = "";

    private HubZone(Path file, String root) {
        this.file = file;
        this.root = root;
        var bytes = bytes(file);
        this.directory = Statements.read(root, bytes);
        this.lines = Statements.lines(bytes);
    }

    /// @param root where the hash of the first statement is kept: made at the first start, looked at ever after
    /// @throws Unfit when the file is another zone's than before, or holds what nobody said
    static HubZone open(Path file, Path root) {
        try {
            var first = first(file);
            if (!Files.exists(root)) {
                Files.createDirectories(root.getParent());
                Files.writeString(root, first);
            }
            return new HubZone(file, Files.readString(root).strip());
        } catch (IOException unreadable) {
            throw new Unfit("%s cannot be read (%s)".formatted(file, unreadable.getClass().getSimpleName()));
        } catch (Statements.NotHeard | CorruptBook other) {
            throw new Unfit("%s holds what this hub does not take: %s".formatted(file, other.getMessage()));
        }
    }

    private static String first(Path file) {
        return Statements.lines(bytes(file)).stream().findFirst().map(line -> Dsse.parse(line).hash()).orElseThrow(
            () -> new Unfit(file + " holds no statement: bring the zone.statements of this zone"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Unfit("%s cannot be read (%s)".formatted(file, unreadable.getClass().getSimpleName()));
        }
    }

    ZoneDirectory directory() { return directory; }

    /// All that was said, an envelope each.
    List<String> statements() { return lines; }

    /// Why the newest file was not taken, in a sentence; empty if it was.
    String trouble() { return trouble; }

    /// Looks at the file again.
    ///
    /// @return whether there is something new to be known
    boolean changed() {
        try {
            var now = Optional.of(Files.getLastModifiedTime(file));
            if (now.equals(read)) return false;
            read = now;
            return take(bytes(file));
        } catch (IOException | Unfit | Statements.NotHeard | CorruptBook bad) {
            trouble = "%s is not taken: %s. What was said before holds. ".formatted(file, bad.getMessage())
                + "Ask a commander for the newest file.";
            return false;
        }
    }

    /// Never back: an older file is a file with statements missing.
    private boolean take(byte[] bytes) {
        var newer = Statements.read(root, bytes);
        trouble = newer.number() < directory.number()
            ? "%s ends at statement %d, this hub has heard %d".formatted(file, newer.number(), directory.number())
            : "";
        if (!trouble.isEmpty() || newer.number() == directory.number()) return false;
        directory = newer;
        lines = Statements.lines(bytes);
        return true;
    }

    /// Its sites, as the hub admits them.
    List<Known> sites() {
        var group = directory.charter().group();
        return directory.sites().stream().map(site -> new Known(site.keys().wire(), member(group, site))).toList();
    }

    /// What they were before they came back with other keys: `GROUP/SITE/INCARNATION`.
    List<Known> former() {
        var group = directory.charter().group();
        return directory.former().stream().map(ZoneDirectory.Former::site).map(site -> {
            var member = member(group, site);
            var peer = new PeerId("%s/%d".formatted(member.peer().name(), site.keys().incarnation()));
            return new Known(site.keys().wire(), new Member(peer, member.journals(), member.limit()));
        }).toList();
    }

    /// @param wire the key that it shows
    record Known(Key wire, Member member) {}

    private static Member member(String group, Newcomer site) {
        return new Member(new PeerId(group + "/" + site.site().name()), site.keys().journals().stream().map(
            VerifierKey::parse).toList(), Limit.STANDARD);
    }
}
