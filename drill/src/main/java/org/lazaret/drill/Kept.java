package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.drill.attacks.Theft;
import org.lazaret.drill.report.Scorecard;
import org.lazaret.drill.report.LootJson;
import org.lazaret.drill.report.ScorecardJson;

/// The files of a run: each site's disk as it ended, the keys kept outside it, each hub's disk, what intruders carried
/// away, and every answer "saved" that people saw.
///
/// Shape of the folder: `sites/`, `keys/SITE/`, `hubs/ZONE/`, `loot/disk-N/`, `loot/hub-N/`; `loot/NAME.jsonl`, a
/// line of JSON for each page that an intruder of that name got; `answers/SITE`, a line for each with request and
/// book, a tab between; `scorecard.json`; `SHA256SUMS` over all of them, as `sha256sum -c` reads it.
public record Kept(List<Site> sites, Map<String, DiskCopy> others, Map<String, byte[]> pages) {
    /// What is kept of one site.
    public record Site(String name, DiskCopy disk, DiskCopy keys, List<String> answers) {}

    static Kept of(Play play) {
        var others = new TreeMap<String, DiskCopy>();
        number(others, "loot/disk-", play.sites().stream().flatMap(site -> site.thefts().stream()));
        number(others, "loot/hub-", play.centres().stream().flatMap(hub -> play.siege(hub).thefts().stream()));
        for (var centre : play.centres()) others.put("hubs/" + centre.zone(), centre.node().computer().disk().copy());
        var pages = new TreeMap<String, byte[]>();
        for (var one : play.intrusion().intruders())
            pages.put("loot/%s.jsonl".formatted(one.name()), LootJson.of(one.loot()).getBytes(UTF_8));
        return new Kept(play.sites().stream().map(Kept::site).toList(), others, pages);
    }

    private static void number(Map<String, DiskCopy> into, String word, Stream<Theft> thefts) {
        int number = 0;
        for (var theft : thefts.toList()) into.put(word + ++number, theft.copy());
    }

    private static Site site(Premises premises) {
        var computer = premises.node().computer();
        return new Site(premises.post().name(), computer.disk().copy(), computer.latch().copy(),
            premises.notebook().saved().stream().map(saved -> saved.once().name() + "\t" + saved.about()).toList());
    }

    /// Writes them into a folder, in the layout that journals have on a real disk.
    ///
    /// @throws UncheckedIOException naming the file that could not be written
    public void to(Path folder, Scorecard card) {
        var files = new TreeMap<>(pages);
        for (var site : sites) {
            put(files, "sites/", site.disk);
            put(files, "keys/%s/".formatted(site.name), site.keys);
            files.put(KeptCheck.ANSWERS + "/" + site.name,
                site.answers.stream().map(answer -> answer + "\n").collect(joining()).getBytes(UTF_8));
        }
        others.forEach((name, disk) -> put(files, name + "/", disk));
        files.put(KeptCheck.SCORECARD, ScorecardJson.of(card).getBytes(UTF_8));
        files.put(KeptCheck.SUMS, sums(files).getBytes(UTF_8));
        files.forEach((path, bytes) -> write(folder.resolve(path), bytes));
    }

    private static void put(Map<String, byte[]> files, String folder, DiskCopy copy) {
        for (var path : copy.paths()) files.put(folder + path, copy.read(path).orElseThrow());
    }

    private static String sums(Map<String, byte[]> files) {
        return files.entrySet().stream().map(
            file -> KeptCheck.sum(file.getValue()) + "  " + file.getKey() + "\n").collect(
                joining());
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException refused) {
            throw new UncheckedIOException(file.toString(), refused);
        }
    }
}
