package org.lazaret.drill.attacks;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.lazaret.core.world.DiskCopy;
import org.lazaret.core.world.Stopped;
import org.lazaret.drill.universe.Agenda;
import org.lazaret.drill.universe.Node;
import org.lazaret.drill.universe.Node.Death;
import org.lazaret.drill.universe.Trouble;

/// Someone puts an older copy of the whole disk in the node's place, once every device has seen more than is in it. The
/// devices know better; then the right one is put back.
///
/// A device that has seen no more than the copy cannot know: without a witness elsewhere, what it writes meanwhile is
/// lost with the copy.
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

    /// A copy of before.
    ///
    /// @param known whether every device has seen more by now
    public record Older(DiskCopy copy, BooleanSupplier known) {}

    /// @param told how often anyone has been told that the journal was rolled back
    public RollBack(Agenda agenda, Node node, IntSupplier told) {
        this.agenda = agenda;
        this.node = node;
        this.told = told;
    }

    public void to(Older older) {
        if (!node.up() || !older.known.getAsBoolean()) agenda.in(LOOK_AGAIN, () -> to(older));
        else to(older.copy);
    }

    private void to(DiskCopy older) {
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
