package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.drill.attacks.Canaries;
import org.lazaret.drill.attacks.Theft;
import org.lazaret.drill.checks.CarriedCheck;
import org.lazaret.drill.checks.Found;
import org.lazaret.drill.report.Scorecard.Control;

/// What a play came to at the hub of a zone: whether it has what its sites wrote, and whether anything there or on the
/// way can be read.
final class HubJudging {
    private final Centre centre;
    private final List<Premises> sites;
    private final Judging judging;
    private final Canaries canaries;

    HubJudging(Play play, Centre centre, Judging judging) {
        this.centre = centre;
        this.sites = play.sites(centre.zone());
        this.judging = judging;
        this.canaries = new Canaries(sites.stream().flatMap(site -> site.wire().words().stream()).toList());
    }

    void judge(List<Found> found, List<Control> controls, Map<String, @Nullable Object> figures) {
        carried(found, controls);
        var disk = centre.node().computer().disk().copy();
        var readable = new Theft(disk, 0).readable(canaries);
        sites.forEach(site -> readable.addAll(site.wire().readable()));
        found.add(blind(disk, readable.size()));
        figures.merge("plaintext_bytes_from_hub", readable.stream().mapToInt(String::length).sum(), Judging::sum);
        controls.add(unlocked());
    }

    private void carried(List<Found> found, List<Control> controls) {
        var written = new LinkedHashMap<String, List<byte[]>>();
        var there = new LinkedHashMap<>(centre.journals());
        for (var site : sites) {
            judging.journals(site).forEach((name, entries) -> written.put(site.post().name() + "/" + name, entries));
            if (site.weather().wiped()) there.keySet().removeIf(name -> name.startsWith(site.post().name() + "/"));
        }
        var check = new CarriedCheck(written, there);
        found.add(check.check());
        found.add(new Found(2, centre.node().troubles().stream().map(
            trouble -> "the hub's program ended by itself: " + trouble).toList(),
            "the hub's program fell over nothing"));
        controls.add(new Control("a bit turned in an entry at the hub of " + centre.zone(), check.misses(),
            "the last bit of one journal"));
    }

    private Found blind(DiskCopy disk, int readable) {
        var wrong = new ArrayList<String>();
        if (readable > 0)
            wrong.add("%d words of people can be read at the hub of %s or on the way to it".formatted(readable,
                centre.zone()));
        long bytes = disk.paths().stream().mapToLong(path -> disk.read(path).orElseThrow().length).sum();
        long heard = sites.stream().mapToLong(site -> site.wire().bytes()).sum();
        return new Found(4, wrong,
            "%d bytes at the hub of %s and %d on the way to it were searched for ".formatted(bytes,
                centre.zone(), heard) + "%d forms of people's words".formatted(canaries.forms()));
    }

    /// The same search finds words where they can be read.
    private Control unlocked() {
        var pages = String.join("\n", sites.stream().flatMap(site -> site.watch().texts().stream()).toList());
        var words = canaries.in(pages.getBytes(UTF_8));
        return new Control("words of people on pages of unlocked nodes of " + centre.zone(), !words.isEmpty(),
            "%d of them found in %d bytes".formatted(words.size(), pages.length()));
    }
}
