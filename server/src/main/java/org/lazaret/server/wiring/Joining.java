package org.lazaret.server.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.Site;
import org.lazaret.core.vault.FileVault;
import org.lazaret.core.world.OsClock;
import org.lazaret.group.zones.Code;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Request;
import org.lazaret.group.zones.SiteKeys;
import org.lazaret.group.zones.Statement.Invitation;
import org.lazaret.group.zones.Statements;
import org.lazaret.group.zones.ZoneDirectory;
import org.lazaret.group.zones.ZoneDirectory.Accept;
import org.lazaret.group.zones.ZoneDirectory.Join;
import org.lazaret.server.signin.Doors;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;

/// How a site comes into a zone by files alone: it looks at what officers said, writes it into its journal, and asks to
/// be enrolled; later it takes what they said meanwhile.
///
/// @param folder in which its request is written
public record Joining(NodeConfig config, Path folder) {
    /// Why a site does not come in, or does not take what was brought.
    public static final class NotJoined extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotJoined(String why) { super(why); }
    }

    /// The site of this code comes in.
    ///
    /// @return what was done, in sentences
    public List<String> come(String code, Path statements) {
        return List.of(come(code, Statements.lines(read(statements)), opening()));
    }

    /// Every site that is in a zone hears what is new there.
    public List<String> hear(Path statements) { return hear(Statements.lines(read(statements)), opening()); }

    private Opening opening() { return new Opening(config.group(), Doors.PROOF, new OsClock()); }

    private String come(String typed, List<String> lines, Opening opening) {
        var code = Code.parse(typed).orElseThrow(() -> new NotJoined("Cannot enrol: a letter of the code is wrong. "
            + "Look at it again."));
        var zone = zone(code, lines);
        var invited = zone.invited().stream().filter(one -> one.code().equals(code.key())).findFirst().orElseThrow(
            () -> new NotJoined("Cannot enrol: nobody was invited with this code, or it was used. Ask a commander."));
        var site = config.sites().stream().filter(one -> one.site().equals(invited.site())).findFirst().orElseThrow(
            () -> new NotJoined(
                "Cannot enrol: the code is for %s, which is not in this file.".formatted(invited.site().name())));
        return opening.alone(site, (open, vault) -> {
            var desk = ZoneDesk.of(open);
            if (desk.zone().isEmpty()) tell(desk, new Join(code.root(), lines.getFirst()));
            accept(desk, lines, ZoneDirectory.Follow::new);
            return ask(site, zone, new Asking(code, invited, vault));
        });
    }

    private record Asking(Code code, Invitation invited, FileVault vault) {}

    /// Everything is looked at before the site is opened.
    private static ZoneDirectory zone(Code code, List<String> lines) {
        try {
            var zone = ZoneDirectory.KIND.blank();
            for (var line : lines) zone = Statements.hear(zone, code.root(), line);
            return zone;
        } catch (Statements.NotHeard other) {
            throw new NotJoined(
                "Cannot enrol: these statements are not those of the code (%s).".formatted(other.getMessage()));
        }
    }

    private String ask(SiteConfig site, ZoneDirectory zone, Asking asking) {
        var keys = keys(site, asking.vault());
        var newcomer = new Newcomer(zone.root(), site.site(), asking.invited().trade(), keys, "");
        var file = request(folder, site, Request.file(Request.of(newcomer, asking.code(), asking.vault().signer())));
        return "Bring %s to the commanders. The key of %s is %s: they compare it.".formatted(file, site.site().name(),
            keys.signing().hex());
    }

    /// What a site shows of its keys.
    static SiteKeys keys(SiteConfig site, FileVault vault) {
        return new SiteKeys(journals(site), Key.ofBox(vault.seed("box/1")), Key.ofSigner(vault.seed("wire/1")));
    }

    /// @return the file, for the commanders
    static Path request(Path folder, SiteConfig site, byte[] bytes) {
        var file = folder.resolve(site.site().name() + ".request");
        try {
            return Files.write(file, bytes);
        } catch (IOException failed) {
            throw new BadFile(file.toString(), "the file cannot be written");
        }
    }

    private List<String> hear(List<String> lines, Opening opening) {
        var said = new ArrayList<String>();
        for (var site : config.sites()) said.addAll(opening.alone(site, (open, _) -> hear(site, open, lines)));
        return said;
    }

    private static List<String> hear(SiteConfig site, Site open, List<String> lines) {
        var desk = ZoneDesk.of(open);
        if (desk.zone().isEmpty()) return List.of();
        int taken = accept(desk, lines, Accept::new);
        var zone = desk.zone().orElseThrow();
        var enrolled = zone.site(site.site()).isPresent() ? "enrolled" : "not enrolled yet";
        return List.of("%s took %d statements; its zone is at %d. It is %s.".formatted(site.name(), taken,
            zone.number(), enrolled));
    }

    /// What is known already is passed over; what does not follow stops it.
    private static int accept(ZoneDesk desk, List<String> lines, Function<String, ZoneDirectory.Command> how) {
        int taken = 0;
        for (var line : lines) {
            var why = desk.tell(how.apply(line));
            if (why.isEmpty()) taken++;
            else if (!(why.get() instanceof ZoneDirectory.OldNumber)) throw new NotJoined(sentence(why.get()));
        }
        return taken;
    }

    private static void tell(ZoneDesk desk, ZoneDirectory.Command command) {
        desk.tell(command).ifPresent(why -> {
            throw new NotJoined(sentence(why));
        });
    }

    private static String sentence(Refusal why) { return "Cannot take what was brought: %s.".formatted(why); }

    private static List<String> journals(SiteConfig site) {
        try (var folders = Files.list(site.folder())) {
            return folders.map(journal -> journal.resolve("key.pub")).filter(Files::exists).sorted().map(
                file -> new String(read(file), UTF_8).strip()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new BadFile(file.toString(), "the file cannot be read");
        }
    }
}
