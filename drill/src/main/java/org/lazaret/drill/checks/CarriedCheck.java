package org.lazaret.drill.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether what lies at the hub is what the sites wrote: every entry, once, in order, byte for byte.
///
/// Both sides are read as strangers read them, so neither program is asked.
public final class CarriedCheck {
    private final Map<String, List<byte[]>> sites;
    private final Map<String, List<byte[]>> hub;

    /// @param sites entries by `SITE/JOURNAL`, and so is the other
    public CarriedCheck(Map<String, List<byte[]>> sites, Map<String, List<byte[]>> hub) {
        this.sites = sites;
        this.hub = hub;
    }

    public Found check() {
        var wrong = new ArrayList<String>();
        var entries = 0;
        for (var journal : sites.entrySet()) {
            compare(journal.getKey(), journal.getValue(), hub.getOrDefault(journal.getKey(), List.of()), wrong);
            entries += journal.getValue().size();
        }
        hub.keySet().stream().filter(name -> !sites.containsKey(name)).forEach(
            name -> wrong.add("the hub has a journal %s that no site of its zone wrote".formatted(name)));
        return new Found(2, wrong, "%d entries of %d journals lie at the hub as their sites wrote them".formatted(
            entries, sites.size()));
    }

    private static void compare(String name, List<byte[]> site, List<byte[]> hub, List<String> wrong) {
        for (var at = 0; at < Math.min(site.size(), hub.size()); at++) {
            if (Arrays.equals(site.get(at), hub.get(at))) continue;
            wrong.add("entry %d of %s is another at the hub than at the site".formatted(at, name));
            return;
        }
        if (site.size() != hub.size())
            wrong.add("%s has %d entries at the site and %d at the hub".formatted(name, site.size(), hub.size()));
    }

    /// Whether this check would say so if one bit of one entry were another at the hub.
    public boolean misses() {
        var first = hub.entrySet().stream().filter(journal -> !journal.getValue().isEmpty()).findFirst();
        if (first.isEmpty()) return false;
        var entries = new ArrayList<>(first.get().getValue());
        var other = entries.getLast().clone();
        other[other.length - 1] ^= 1;
        entries.set(entries.size() - 1, other);
        var odd = new LinkedHashMap<>(hub);
        odd.put(first.get().getKey(), entries);
        return new CarriedCheck(sites, odd).check().wrong().size() > check().wrong().size();
    }
}
