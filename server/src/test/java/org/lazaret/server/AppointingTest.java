package org.lazaret.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lazaret.core.vault.KeyFile;
import org.lazaret.core.world.OsDisk;
import org.lazaret.group.zones.Dsse;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Medium;
import org.lazaret.group.zones.Officer;
import org.lazaret.group.zones.Signers;
import org.lazaret.group.zones.Statement.Appointed;
import org.lazaret.group.zones.Statements;

/// What people see when the roots have appointed other commanders, and whom their practice obeys until then.
class AppointingTest {
    @TempDir private Path folder = Path.of("");

    /// As the root officer signs it, whose medium lies there.
    private void appoint(Enrolled group) throws IOException {
        var file = Path.of(group.at("new/zones/uk/zone.statements"));
        var said = Files.readAllBytes(file);
        var zone = Statements.read(Dsse.parse(Statements.lines(said).getFirst()).hash(), said);
        var others = Stream.of("gus", "hal", "ivy").map(name -> new Officer(name, Key.ofSigner(seed(name)))).toList();
        var ann = Medium.open(Files.readAllBytes(Path.of(group.at("new/officers/uk-root-ann/keys.sealed"))),
            KeyFile.read(new OsDisk(folder.resolve("safe")), "ann"));
        var line = zone.next(Instant.parse("2026-11-30T09:00:00Z"), new Appointed(new Signers(others,
            2))).envelope().signed(ann.seed()).line();
        Files.write(file, Statements.with(said, line));
    }

    private static byte[] seed(String name) {
        var seed = new byte[32];
        seed[0] = (byte) name.charAt(0);
        return seed;
    }

    @Test void the_page_says_who_comes_and_when_and_those_before_still_order() throws IOException {
        var commanders = Commanders.of(folder);
        var group = commanders.group();
        var order = commanders.signed("stop.order", "--suspend", "a-ben", "--for", "12h");
        Commanders.done(commanders.order("deliver", order, "--to", group.at("data/hill-street")));
        appoint(group);
        assertThat(commanders.order("show", order).out()).contains("A site takes their word a day after it has heard");
        Commanders.done(group.hear());
        try (var node = group.node()) {
            var anna = Chair.anna(node);
            anna.until("/orders", "Order 1");
            assertThat(anna.page("/orders")).contains("Other commanders were appointed: gus, hal, ivy. Their orders "
                + "hold here in 24 hours; until then those of bob, cy, di do.", "Stops Ben Cole");
            assertThat(List.of(anna.status("/waiting"))).containsExactly(200);
        }
    }
}
