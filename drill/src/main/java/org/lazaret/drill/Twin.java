package org.lazaret.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lazaret.drill.checks.Found;
import org.lazaret.drill.checks.SiteFiles;
import org.lazaret.drill.checks.ZonesCheck;
import org.lazaret.drill.report.Scorecard.Control;
import org.lazaret.drill.scenario.Step;
import org.lazaret.drill.scenario.Verb;

/// The same run without the attack: whatever is other in a zone that no step of the attack names, the attack did.
final class Twin {
    private final Play play;
    private final Set<String> named;

    Twin(Play play) {
        this.play = play;
        this.named = new TreeSet<>(play.attacked());
    }

    /// With one zone, or without an attack, there is nothing to tell.
    static boolean wanted(Play play) {
        return play.group().zones().size() > 1 && play.scenario().steps().stream().anyMatch(Twin::attacks)
            && !play.attacked().containsAll(play.group().zones());
    }

    private static boolean attacks(Step step) { return step.verb().role() != Verb.Role.FAULT; }

    void judge(List<Found> found, List<Control> controls, Map<String, @Nullable Object> figures) {
        var calm = new Play(play.scenario().calm(), play.mutation());
        calm.play();
        var check = new ZonesCheck(journals(play), journals(calm));
        var held = check.check(named);
        found.add(held);
        figures.put("other_zones_changed", held.wrong().size());
        controls.add(new Control("a bit turned in an entry of a zone that is not named", check.misses(named),
            "the last bit of one journal"));
    }

    private static Map<String, List<byte[]>> journals(Play play) {
        var journals = new LinkedHashMap<String, List<byte[]>>();
        for (var site : play.sites()) {
            var copy = site.node().computer().disk().copy();
            SiteFiles.entries(copy, site.post().name()).forEach((name, entries) -> journals.put(
                site.post().zone() + "/" + site.post().name() + "/" + name, new ArrayList<>(entries)));
        }
        for (var centre : play.centres())
            centre.journals().forEach((name, entries) -> journals.put(centre.zone() + "/hub/" + name, entries));
        return journals;
    }
}
