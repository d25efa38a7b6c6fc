package org.lazaret.server.wiring;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.site.Progress;
import org.lazaret.core.site.Session;
import org.lazaret.core.site.Site;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.OsClock;
import org.lazaret.core.world.OsDisk;
import org.lazaret.core.world.OsSecrets;
import org.lazaret.group.recovery.Homecoming;
import org.lazaret.group.recovery.Homecoming.Brought;
import org.lazaret.group.recovery.Homecoming.Missing;
import org.lazaret.group.recovery.HubCopy;
import org.lazaret.group.recovery.NotRecovered;
import org.lazaret.group.recovery.Plea;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Officer;
import org.lazaret.practice.staff.Employee;
import org.lazaret.server.signin.Doors;
import org.lazaret.server.wiring.NodeConfig.SiteConfig;

/// How a site whose second place is gone too comes back on a clean machine: it asks the officers of its zone to open
/// its keys, and with their answers is made anew from what the hub has. All by files.
///
/// Shape: beside the configuration file `SITE.plea`, which goes to the officers, and until it is restored
/// `SITE.plea-key`, which goes nowhere.
///
/// @param folder of the configuration file
/// @param hub what was copied from the hub
public record HubRestoration(NodeConfig config, Path folder, Path hub) {
    private static final String FLOORS = "floors";
    private static final String SHORT = "Look for a newer copy of the hub. If there is none, say --missing: the site "
        + "is restored without them, and that stands on record";

    /// With what it comes back.
    ///
    /// @param answers of officers
    /// @param known what knows how far its journals had come
    /// @param missing whether it comes back without what is known and not there
    public record With(List<Brought> answers, List<Brought> known, boolean missing) {
        /// As files.
        public static With files(List<Path> answers, List<Path> known, boolean missing) {
            return new With(answers.stream().map(HubRestoration::brought).toList(), known.stream().map(
                HubRestoration::brought).toList(), missing);
        }
    }

    /// What officers are asked, and of what.
    ///
    /// @param file in which the request lies
    record Request(Homecoming home, Plea plea, Path file) {
        List<String> officers() { return home.quorum().officers().stream().map(Officer::name).toList(); }
    }

    /// Writes what officers are asked.
    ///
    /// @return what to do next, in sentences
    /// @throws NotRecovered when the copy is not what the site wrote
    public List<String> ask(String site) {
        return asked(request(config.named(site)));
    }

    Request request(SiteConfig named) {
        var site = named.site().name();
        new SiteFolder(named).refuseFull();
        return checked(() -> {
            var home = home(named);
            var before = Files.exists(key(site)) && Files.exists(file(site));
            return new Request(home, before ? plea(site) : make(site, home), file(site));
        });
    }

    private Plea make(String site, Homecoming home) {
        var seed = Homecoming.seed(new OsSecrets());
        var plea = home.plea(Key.ofBox(seed), new OsClock().now());
        write(key(site), seed, "rw-------");
        write(file(site), plea.file(), "rw-r--r--");
        return plea;
    }

    private List<String> asked(Request request) {
        var plea = request.plea;
        var home = request.home;
        var site = plea.by().site().name();
        return List.of(
            "The hub's copy of %s has %d entries of care and %d of access. The last is of %s.".formatted(site,
                home.care().size(), home.access().size(), home.last()),
            "Bring %s to %d of the recovery quorum of the zone %s: %s.".formatted(request.file, plea.needed(),
                home.directory().charter().zone().name(), String.join(", ", request.officers())),
            "Read each of them this number over the telephone: %s".formatted(plea.number()),
            "Each opens it alone: ./lazaret found THEIR-FOLDER --open %s --number NUMBER".formatted(
                request.file.getFileName()),
            "Then restore with their answers: --restore %s --from-hub %s --answer FILE --answer FILE".formatted(site,
                hub));
    }

    /// Makes it anew, opened by what officers answered.
    ///
    /// @return what was done, in sentences
    /// @throws NotRecovered naming the file that is wrong; then nothing is made
    public List<String> restore(String site, With with) {
        var named = config.named(site);
        var missing = new ArrayList<Missing>();
        var back = restore(named, with, new Watch(missing, Progress.UNHEARD));
        var said = new ArrayList<>(back.said(named.name()));
        back.next().ifPresent(asked -> said.add(asked.sentence(site)));
        missing.forEach(each -> said.add("Missing, and on record: " + each + "."));
        return said;
    }

    /// Who is told of it meanwhile.
    ///
    /// @param missing gets what others know of and nobody has
    record Watch(List<Missing> missing, Progress progress) {}

    Opening.Back<Optional<Readmission.Asked>> restore(SiteConfig named, With with, Watch watch) {
        var back = opening().restore(named, () -> checked(() -> source(named, with, watch)), (open, vault) -> {
            watch.missing.forEach(each -> miss(open, each));
            return new Readmission(named, folder).ask(open, vault);
        });
        remove(key(named.site().name()));
        remove(file(named.site().name()));
        return back;
    }

    private Opening.Source source(SiteConfig named, With with, Watch watch) {
        var missing = watch.missing;
        var site = named.site().name();
        if (!Files.exists(key(site)))
            throw new NotRecovered("nothing was asked from here: there is no %s. Ask first, without --answer".formatted(
                key(site)));
        var home = home(named);
        var known = new ArrayList<>(with.known);
        if (Files.exists(hub.resolve(FLOORS))) known.add(brought(hub.resolve(FLOORS)));
        missing.addAll(home.missing(known));
        if (!missing.isEmpty() && !with.missing)
            throw NotRecovered.shortfall("%s. %s".formatted(missing.getFirst(),
                SHORT));
        return new Opening.Source(home.remains(plea(site), read(key(site)), with.answers), _ -> {},
            watch.progress);
    }

    /// As a device says it that has seen more.
    private static void miss(Site open, Missing missing) {
        open.enter(new Session(Employee.SITE, new DeviceId("node"), List.of(missing.seen())));
        while (open.step()) {}
    }

    private Homecoming home(SiteConfig named) {
        if (!Files.isDirectory(hub)) throw new NotRecovered("there is no folder %s".formatted(hub));
        return Homecoming.from(new HubCopy(new OsDisk(hub), named.site()));
    }

    private <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (DamagedFile damage) {
            throw new NotRecovered("in %s, %s".formatted(hub, damage.getMessage()));
        }
    }

    private Opening opening() { return new Opening(config.group(), Doors.PROOF, new OsClock()); }

    private Plea plea(String site) {
        try {
            return Plea.read(read(file(site)));
        } catch (CorruptBook broken) {
            throw new NotRecovered("%s is no request: %s".formatted(file(site), broken.getMessage()));
        }
    }

    private Path file(String site) { return folder.resolve(site + ".plea"); }

    private Path key(String site) { return folder.resolve(site + ".plea-key"); }

    static Brought brought(Path file) { return new Brought(file.toString(), read(file)); }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new NotRecovered("%s cannot be read".formatted(file));
        }
    }

    private static void write(Path file, byte[] bytes, String rights) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, asFileAttribute(fromString(rights)));
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new NotRecovered("%s cannot be written".formatted(file));
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new NotRecovered("all is restored, but %s is still there: destroy it".formatted(file));
        }
    }
}
