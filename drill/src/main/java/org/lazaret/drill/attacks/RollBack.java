package org.lazaret.drill.attacks;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.Stopped;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Node;
import org.lazaret.drill.universe.Node.Death;
import org.lazaret.drill.universe.Trouble;

/// Someone puts an older copy of the whole disk in the node's place. The devices know better; then the right one is put
/// back.
public final class RollBack {
    private static final Duration AT_MOST = Duration.ofHours(3);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final Agenda agenda;
    private final Node node;
    private final IntSupplier told;
    private int toldBefore;
    private int tried;
    private int found;
    private boolean under;
    private Instant begun = Instant.MAX;
    private Instant ended = Instant.MIN;

    /// @param told how often anyone has been told that the journal was rolled back
    public RollBack(Agenda agenda, Node node, IntSupplier told) {
        this.agenda = agenda;
        this.node = node;
        this.told = told;
    }

    public void to(DiskCopy older) {
        if (!node.up() || under) return;
        tried++;
        under = true;
        begun = agenda.now().minusMillis(1);
        ended = Instant.MAX;
        toldBefore = told.getAsInt();
        node.doom(Death.KILLED, () -> {
            var right = node.computer().disk().copy();
            put(older);
            agenda.in(LOOK_AGAIN, () -> look(right, agenda.now().plus(AT_MOST)));
        });
        node.die();
    }

    private void look(DiskCopy right, Instant end) {
        var noticed = told.getAsInt() > toldBefore || node.troubles().stream().anyMatch(this::refused);
        if (!noticed && agenda.now().isBefore(end)) {
            agenda.in(LOOK_AGAIN, () -> look(right, end));
            return;
        }
        if (noticed) found++;
        node.doom(Death.KILLED, () -> put(right));
        node.die();
        under = false;
        ended = agenda.now();
    }

    /// Whether the program did not start on the older files, and said why.
    private boolean refused(Trouble trouble) { return explains(trouble) && !(trouble.why() instanceof Stopped); }

    private void put(DiskCopy files) {
        var disk = node.computer().disk();
        disk.clear("");
        disk.put(files);
        node.start();
    }

    public int tried() { return tried; }

    public int found() { return found; }

    /// Whether the node stood on the wrong files then.
    public boolean explains(Trouble trouble) {
        return begun.isBefore(trouble.at()) && !ended.isBefore(trouble.at());
    }
}
