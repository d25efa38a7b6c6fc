package org.lazaret.server.commands;

import java.util.List;
import java.util.Locale;
import org.lazaret.group.zones.Office;
import org.lazaret.server.wiring.FoundFile.Draft;
import org.lazaret.server.wiring.FoundFile.Seat;

/// What stands in the folder of a group for those who take it apart.
final class Readme {
    private Readme() {}

    static String of(List<Draft> zones) {
        var text = new StringBuilder("""
            This folder holds every key of the group %s. Take it apart today, and leave nothing of it on this machine.

            1. officers/: each folder goes onto a medium of its own (a stick, a card) and to the person it is named for.
               Nobody gets two. Roots lock theirs away: they are needed only to replace others.
            2. hubs/: each folder goes onto the machine of that zone's hub. Only the hub's own user may read 'seed'.
            3. sites/: each folder goes to that site, from hand to hand. The code in it is good once.
            4. zones/: keep it where the commanders work. It is no secret; it grows with each statement.
            5. When all are where they belong, destroy this folder.

            What opens a medium (words, or a key file) is kept somewhere else than the medium. Without it nobody opens
            it.
            """.formatted(zones.getFirst().group()));
        zones.forEach(zone -> add(text, zone));
        return text.toString();
    }

    private static void add(StringBuilder text, Draft zone) {
        var needed = zone.wanted().needed();
        text.append("\nZone %s, whose hub is reached at %s\n".formatted(zone.zone().name(), zone.hub()));
        add(text, zone, Office.ROOT, "%d of them together replace commanders, quorum or hub".formatted(needed.roots()));
        add(text, zone, Office.COMMANDER, "%d of them together enrol sites".formatted(needed.commanders()));
        add(text, zone, Office.QUORUM, "%d of them together open the copies of a site that burnt down".formatted(
            needed.quorum()));
    }

    private static void add(StringBuilder text, Draft zone, Office office, String may) {
        var names = zone.officers().stream().filter(seat -> seat.office() == office).map(Seat::name).toList();
        text.append("   %s: %s. %s.\n".formatted(office.name().toLowerCase(Locale.ROOT), String.join(", ", names),
            may));
    }
}
