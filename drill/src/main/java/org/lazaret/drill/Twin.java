package org.lazaret.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lazaret.drill.checks.Alarms;
import org.lazaret.drill.checks.Found;
import org.lazaret.drill.checks.SiteFiles;
import org.lazaret.drill.checks.ZonesCheck;
import org.lazaret.drill.report.Scorecard.Control;
import org.lazaret.drill.world.Aside;

/// The same run without the attack: whatever is other in a zone that no step of the attack names, the attack did.
///
/// It is played beside the run itself, and nobody watches there: only its journals are asked for.
final class Twin {
    private final Play play;
    private final Set<String> named;
    private final Aside<Calm> calm;

    /// What the run without the attack left.
    ///
    /// @param alarms how much sites wrote down there that stands out, where nobody did anything
    /// @param words what their watches found of it
    private record Calm(Map<String, String> digests, int alarms, List<String> words) {}

    private Twin(Play play) {
        this.play = play;
        this.named = play.attacked();
        this.calm = Aside.begin("twin", () -> calm(play));
    }

    /// Begins to play it, unless there is nothing to tell: with one zone, or without an attack.
    static List<Twin> of(Play play) {
        var named = play.attacked();
        boolean wanted = !named.isEmpty() && !named.containsAll(play.group().zones());
        return wanted ? List.of(new Twin(play)) : List.of();
    }

    private static Calm calm(Play play) {
        var calm = Play.unwatched(play.scenario().calm(), play.mutation());
        calm.play();
        var digests = new LinkedHashMap<String, String>();
        int alarms = 0;
        var words = new ArrayList<String>();
        for (var site : calm.sites()) {
            var journals = journals(site);
            digests.putAll(ZonesCheck.digests(journals));
            alarms += Alarms.in(journals.getOrDefault(name(site) + "/care", List.of())).size();
            words.addAll(new StoodOut(site).words());
        }
        for (var centre : calm.centres()) digests.putAll(ZonesCheck.digests(journals(centre)));
        return new Calm(digests, alarms, words);
    }

    void judge(List<Found> found, List<Control> controls, Map<String, @Nullable Object> figures) {
        var twin = calm.result();
        var check = new ZonesCheck(journals(), twin.digests);
        figures.put("alerts_on_twin", twin.alarms);
        found.add(new Found(3, List.of(), "where nobody did anything, %d findings: %s".formatted(twin.words.size(),
            twin.words)));
        var held = check.check(named);
        found.add(held);
        figures.put("other_zones_changed", held.wrong().size());
        controls.add(new Control("a bit turned in an entry of a zone that is not named", check.misses(named),
            "the last bit of one journal"));
    }

    /// The journals of the zones that are not named, as the run with the attack has them.
    private Map<String, List<byte[]>> journals() {
        var journals = new LinkedHashMap<String, List<byte[]>>();
        for (var zone : play.group().zones()) {
            if (named.contains(zone)) continue;
            play.sites(zone).forEach(site -> journals.putAll(journals(site)));
            play.centres().stream().filter(centre -> centre.zone().equals(zone)).forEach(
                centre -> journals.putAll(journals(centre)));
        }
        return journals;
    }

    private static Map<String, List<byte[]>> journals(Premises site) {
        var journals = new LinkedHashMap<String, List<byte[]>>();
        var copy = site.node().computer().disk().copy();
        SiteFiles.entries(copy, site.post().name()).forEach((name, entries) -> journals.put(
            name(site) + "/" + name, new ArrayList<>(entries)));
        return journals;
    }

    private static String name(Premises site) { return site.post().zone() + "/" + site.post().name(); }

    private static Map<String, List<byte[]>> journals(Centre centre) {
        var journals = new LinkedHashMap<String, List<byte[]>>();
        centre.journals().forEach((name, entries) -> journals.put(centre.zone() + "/hub/" + name, entries));
        return journals;
    }
}
