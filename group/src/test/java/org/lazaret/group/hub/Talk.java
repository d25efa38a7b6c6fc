package org.lazaret.group.hub;

import java.time.Duration;

/// A site and its hub talk on a wire that loses nothing.
final class Talk {
    private Talk() {}

    static void round(Practice site, Centre centre, Wires wires, HandClock clock) {
        for (int steps = 0; steps < 50 && site.step(); steps++) {}
        while (!wires.quiet()) {
            var sent = wires.first();
            if (sent.to().equals(site.peer())) site.carrier().receive(sent.from(), sent.message());
            else centre.hub().receive(sent.from(), sent.message());
        }
        while (centre.hub().step()) {}
        clock.pass(Duration.ofMillis(200));
    }
}
