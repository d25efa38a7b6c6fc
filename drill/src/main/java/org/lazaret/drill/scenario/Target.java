package org.lazaret.drill.scenario;

import java.util.ArrayList;
import java.util.List;
import org.lazaret.core.world.Chance;

/// Whom a step happens to, as it is written: `site: any`, `site: hospital-3`, `sites: 40%`, `zone: uk`.
public record Target(Step step) {
    private static final int SHOWN = 6;
    private static final String HUB = "hub";

    public static Target of(Step step) { return new Target(step); }

    /// @throws WrongScenario naming the place of a site or a zone that the group does not have
    void known(Profile group) {
        if (step.verb() == Verb.LOGIN) place("as", As.of(step).site(), group);
        for (var field : List.of("site", "sites")) {
            if (step.fields().get(field) instanceof String one) place(field, one, group);
        }
        if (step.verb().ofHub() && group.alone())
            throw step.wrong("zone", "one practice alone has no hub: play it with --sites 2 or more");
        if (step.fields().get("zone") instanceof String zone && !group.zones().contains(zone))
            throw step.wrong("zone", "there is no zone '%s'; there are %s".formatted(zone, group.zones()));
    }

    private void place(String field, String one, Profile group) {
        var sites = group.sites();
        if (one.equals(HUB) && step.verb().atHub() && !group.alone()) return;
        if (one.equals("any") || one.matches("[0-9]{1,3}%") || sites.contains(one)) return;
        var more = sites.size() > SHOWN ? " and %d more".formatted(sites.size() - SHOWN) : "";
        throw step.wrong(field, "there is no site '%s'; there are any and %s%s".formatted(one,
            sites.subList(0, Math.min(SHOWN, sites.size())), more));
    }

    /// Whether it happens to the hub of a zone, and not to sites.
    public boolean atHub() { return step.verb().ofHub() || step.text("site", "").equals(HUB); }

    /// The zone that it names, or the first of the group.
    public String zone(Profile group) { return step.text("zone", group.zones().getFirst()); }

    /// The sites, drawn where the step leaves it open. Without a word about sites it is one, any.
    public List<Post> posts(Profile group, Chance chance) {
        var among = step.fields().get("zone") instanceof String zone
            ? group.posts().stream().filter(post -> post.zone().equals(zone)).toList()
            : group.posts();
        if (ofNoSite()) return List.of();
        var word = step.verb() == Verb.LOGIN ? As.of(step).site() : step.text("site", step.text("sites", "any"));
        if (word.equals("any")) return List.of(among.get(chance.below(among.size())));
        if (word.endsWith("%")) return share(among, Integer.parseInt(word.replace("%", "")), chance);
        return among.stream().filter(post -> post.name().equals(word)).toList();
    }

    /// Whoever is in already goes on where they are, and who asks whose data was read asks everywhere.
    private boolean ofNoSite() {
        var goesOn = step.verb().byTheDoor() && step.verb() != Verb.LOGIN && !step.has("site");
        return goesOn || step.verb() == Verb.ASSESS;
    }

    /// So many of a hundred, at least one.
    private static List<Post> share(List<Post> among, int percent, Chance chance) {
        var left = new ArrayList<>(among);
        var drawn = new ArrayList<Post>();
        var count = Math.max(1, Math.min(among.size(), among.size() * percent / 100));
        while (drawn.size() < count) drawn.add(left.remove(chance.below(left.size())));
        return drawn;
    }
}
