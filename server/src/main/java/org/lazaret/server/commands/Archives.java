package org.lazaret.server.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.Signed;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.OsDisk;
import org.lazaret.guard.assessment.Source;

/// The journals of many sites, from their folders and from what a hub has of them. A folder goes before the hub's copy
/// of the same journal, and is held against how far the hub has seen it: a folder that was cut is found.
final class Archives {
    private final List<OsDisk> disks;
    private final Map<LogId, Source> sources = new LinkedHashMap<>();

    /// @param disks that stay open as long as there is something to read
    Archives(List<OsDisk> disks) { this.disks = disks; }

    /// Those of each folder, then those of each hub.
    ///
    /// @throws Told naming the folder that cannot be read, or the first wrong byte
    List<Source> of(List<Path> sites, List<Path> hubs) {
        for (var site : sites) add(site, disk -> List.of(Source.folder(disk, "")));
        for (var hub : hubs) add(hub, Archives::carried);
        return List.copyOf(sources.values());
    }

    private interface Reading {
        List<Source> of(OsDisk disk);
    }

    private void add(Path folder, Reading reading) {
        if (!Files.isDirectory(folder)) throw Told.wrongly("There is no folder %s: name one.".formatted(folder));
        var disk = new OsDisk(folder);
        disks.add(disk);
        AtRest.check(folder, disk);
        try {
            var found = reading.of(disk);
            if (found.isEmpty()) throw Told.wrongly("There is no journal of a site in %s.".formatted(folder));
            found.forEach(this::add);
        } catch (DamagedFile | DiskFault unreadable) {
            throw Told.failed("Cannot read %s: %s.".formatted(folder, unreadable.getMessage()));
        }
    }

    private void add(Source source) {
        var before = sources.putIfAbsent(source.access().origin(), source);
        if (before == null) return;
        source.signed().map(Signed::head).ifPresent(
            seen -> sources.put(seen.origin(), before.known(List.of(seen))));
    }

    /// As a hub keeps them: `sites/GROUP/SITE/INCARNATION/JOURNAL`.
    private static List<Source> carried(OsDisk disk) {
        var found = new ArrayList<Source>();
        for (var group : below(disk, "sites"))
            for (var site : below(disk, group))
                for (var one : below(disk, site))
                    copy(disk, one + "/access").ifPresent(access -> copy(disk, one + "/care").ifPresent(
                        care -> found.add(Source.carried(care, access))));
        return found;
    }

    private static List<String> below(OsDisk disk, String folder) {
        return disk.list(folder).stream().filter(name -> name.endsWith("/")).map(
            name -> folder + "/" + name.substring(0, name.length() - 1)).toList();
    }

    private static Optional<MirroredJournal> copy(OsDisk disk, String folder) {
        return disk.read(folder + "/key.pub").map(
            _ -> MirroredJournal.open(disk, folder, Signed.key(disk, folder)));
    }
}
