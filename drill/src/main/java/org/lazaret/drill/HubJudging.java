package org.lazaret.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lazaret.drill.attacks.Canaries;
import org.lazaret.drill.attacks.Lies;
import org.lazaret.drill.attacks.Theft;
import org.lazaret.drill.checks.Alarms;
import org.lazaret.drill.checks.CarriedCheck;
import org.lazaret.drill.checks.ErasureCheck;
import org.lazaret.drill.checks.Found;
import org.lazaret.drill.checks.PinsCheck;
import org.lazaret.drill.report.Scorecard.Control;
import org.lazaret.drill.universe.HubNode;

/// What a play came to at the hub of a zone: whether it has what its sites wrote, and whether anything there or on the
/// way can be read.
final class HubJudging {
    private final Centre centre;
    private final Siege siege;
    private final List<Premises> sites;
    private final Judging judging;
    private final boolean attacked;
    private final boolean calm;
    private final Canaries canaries;
    /// What thieves have of the hub, and what they could have at the end.
    private final List<Theft> loot;

    HubJudging(Play play, Centre centre, Judging judging) {
        this.centre = centre;
        this.siege = play.siege(centre);
        this.sites = play.sites(centre.zone());
        this.judging = judging;
        this.attacked = play.attacked().contains(centre.zone());
        this.calm = play.attacked().isEmpty();
        this.canaries = new Canaries(sites.stream().flatMap(site -> site.wire().words().stream()).toList());
        this.loot = new ArrayList<>(siege.thefts());
        loot.add(new Theft(centre.node().computer().disk().copy(), 0));
    }

    void judge(List<Found> found, List<Control> controls, Map<String, @Nullable Object> figures) {
        if (centre.gone()) found.add(new Found(2, List.of(), "the hub of %s is gone".formatted(centre.zone())));
        else carried(found, controls);
        if (siege.rebuilt()) found.add(restored());
        var readable = new TreeSet<String>();
        loot.forEach(theft -> readable.addAll(theft.readable(canaries)));
        sites.forEach(site -> readable.addAll(site.wire().readable()));
        found.add(blind(readable.size()));
        figures.merge("plaintext_bytes_from_hub", readable.stream().mapToInt(String::length).sum(), Judging::sum);
        controls.add(unlocked());
        lies(found, figures);
        if (!calm) found.add(alarms(figures));
    }

    /// What sites were believed to have on record must be in their files, and where nothing was done nothing is.
    private Found alarms(Map<String, @Nullable Object> figures) {
        var wrong = new ArrayList<String>();
        int said = 0;
        for (var site : sites) {
            int there = Alarms.exposures(judging.journals(site).getOrDefault("care", List.of())).size();
            if (there < site.cited())
                wrong.add("%s had %d exposures on record, and %d are in its journal".formatted(site.post().name(),
                    site.cited(), there));
            said += there;
        }
        if (!attacked && said > 0)
            wrong.add("%d times sites of %s wrote that something was done there".formatted(said, centre.zone()));
        figures.merge("tampering_false_alarms", attacked ? 0 : said, Judging::sum);
        return new Found(4, wrong, "sites of %s wrote down %d exposures, which are in their journals".formatted(
            centre.zone(), said));
    }

    private void carried(List<Found> found, List<Control> controls) {
        var written = new LinkedHashMap<String, List<byte[]>>();
        var there = new LinkedHashMap<>(centre.journals());
        for (var site : sites) {
            judging.journals(site).forEach((name, entries) -> written.put(site.post().name() + "/" + name, entries));
            if (site.weather().wiped()) there.keySet().removeIf(name -> name.startsWith(site.post().name() + "/"));
            if (!site.forked() || siege.rebuilt()) continue;
            // Whichever history came first is there: `Lies` says who saw it.
            written.remove(site.post().name() + "/care");
            there.remove(site.post().name() + "/care");
        }
        var check = new CarriedCheck(written, there);
        found.add(check.check());
        found.add(new Found(2, centre.node().troubles().stream().map(
            trouble -> "the hub's program ended by itself: " + trouble).toList(),
            "the hub's program fell over nothing"));
        controls.add(new Control("a bit turned in an entry at the hub of " + centre.zone(), check.misses(),
            "the last bit of one journal"));
    }

    /// A hub that was made anew must go on from all that devices outside it have seen.
    private Found restored() {
        var wrong = new ArrayList<String>();
        var there = centre.journals();
        int heads = 0;
        for (var site : sites) {
            var seen = site.browsers().stream().flatMap(browser -> browser.seen().stream()).distinct().toList();
            var its = new LinkedHashMap<String, List<byte[]>>();
            for (var journal : List.of("care", "access"))
                its.put(journal, there.getOrDefault(site.post().name() + "/" + journal, List.of()));
            PinsCheck.check(its, seen).wrong().forEach(what -> wrong.add("at the hub made anew: " + what));
            heads += seen.size();
        }
        return new Found(6, wrong, "%d journals at the hub of %s, made anew, go on from all %d heads ".formatted(
            there.size(), centre.zone(), heads) + "that devices at the sites had seen");
    }

    private Found blind(int readable) {
        var wrong = new ArrayList<String>();
        if (readable > 0)
            wrong.add("%d words of people can be read at the hub of %s or on the way to it".formatted(readable,
                centre.zone()));
        loot.forEach(theft -> wrong.addAll(opened(theft)));
        long bytes = loot.stream().mapToLong(HubJudging::size).sum();
        long heard = sites.stream().mapToLong(site -> site.wire().bytes()).sum();
        return new Found(4, wrong,
            "%d copies of the hub of %s (%d bytes) and %d bytes on the way to it were searched for ".formatted(
                loot.size(), centre.zone(), bytes, heard)
                + "%d forms of people's words, and all that is not sealed tried as keys".formatted(canaries.forms()));
    }

    private static long size(Theft theft) {
        return theft.copy().paths().stream().mapToLong(path -> theft.copy().read(path).orElseThrow().length).sum();
    }

    /// Any 32 bytes of what lies there beside the journals, tried on what sites have sealed.
    private List<String> opened(Theft theft) {
        var wanted = sites.stream().flatMap(site -> ErasureCheck.wanted(judging.journals(site).getOrDefault("care",
            List.of())).stream().limit(1)).toList();
        return Stream.of("seed", "floors", "headers", "keys").flatMap(
            file -> theft.keys(HubNode.FOLDER + "/" + file, wanted).stream()).map(
                place -> "a key of a site lies open at the hub in " + place).toList();
    }

    private void lies(List<Found> found, Map<String, @Nullable Object> figures) {
        var all = Stream.concat(Stream.of(siege.lies()), sites.stream().map(Premises::lies)).toList();
        int tried = all.stream().mapToInt(Lies::tried).sum();
        if (tried == 0) return;
        int exposed = all.stream().mapToInt(Lies::found).sum();
        figures.merge("tampering_tried", tried, Judging::sum);
        figures.merge("tampering_found", exposed, Judging::sum);
        var words = all.stream().flatMap(its -> its.words().stream()).toList();
        found.add(new Found(4, all.stream().flatMap(its -> its.wrong().stream()).toList(),
            "of %d lies at the hub of %s %d were told of, and %d were not believed and passed: %s".formatted(tried,
                centre.zone(), exposed, all.stream().mapToInt(Lies::idle).sum(), String.join("; ", words))));
    }

    /// The same search finds words where they can be read.
    private Control unlocked() {
        var pages = String.join("\n", sites.stream().flatMap(site -> site.watch().texts().stream()).toList());
        var words = canaries.in(pages.getBytes(UTF_8));
        return new Control("words of people on pages of unlocked nodes of " + centre.zone(), !words.isEmpty(),
            "%d of them found in %d bytes".formatted(words.size(), pages.length()));
    }
}
