package org.lazaret.group.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.journal.Cosignature;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.PeerId;
import org.lazaret.group.witness.AddCheckpoint;
import org.lazaret.group.witness.Answer;

/// Has the checkpoints of a hub's journals cosigned by the witness of another zone: nothing else goes there, and
/// nothing but signatures comes back. One question at a time; whoever does not answer is asked again.
///
/// Source: C2SP tlog-witness.
final class Abroad {
    /// Between two checkpoints of one journal.
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PeerId witness;
    private final VerifierKey key;
    private final Map<LogId, Long> cosigned = new LinkedHashMap<>();
    private final Map<LogId, Instant> again = new LinkedHashMap<>();
    private final Map<LogId, String> disputes = new LinkedHashMap<>();
    private Optional<Asked> asked = Optional.empty();
    private int turn;

    private record Asked(Slot slot, Note note, long size, Instant until) {}

    /// @param key with which the witness cosigns
    Abroad(PeerId witness, VerifierKey key) {
        this.witness = witness;
        this.key = key;
    }

    PeerId witness() { return witness; }

    /// What to ask now, if anything.
    Optional<byte[]> step(List<Slot> slots, Instant now) {
        if (asked.filter(open -> now.isBefore(open.until)).isPresent()) return Optional.empty();
        for (int tried = 0; tried < slots.size(); tried++) {
            var slot = slots.get(Math.floorMod(turn++, slots.size()));
            if (due(slot, now)) return Optional.of(ask(slot, now));
        }
        return Optional.empty();
    }

    private boolean due(Slot slot, Instant now) {
        var origin = slot.journal().origin();
        return slot.proven() && slot.journal().size() > cosigned.getOrDefault(origin, 0L)
            && !now.isBefore(again.getOrDefault(origin, Instant.MIN));
    }

    private byte[] ask(Slot slot, Instant now) {
        var held = slot.journal().held();
        var origin = slot.journal().origin();
        long old = cosigned.getOrDefault(origin, 0L);
        var note = Note.parse(held.note());
        var proof = old == 0
            ? List.<Hash>of()
            : slot.journal().consistency(old, held.head().size());
        asked = Optional.of(new Asked(slot, note, held.head().size(), now.plus(PATIENCE)));
        again.put(origin, now.plus(EVERY));
        return new AddCheckpoint(old, proof, note).bytes();
    }

    /// What it answered. What answers another question than the last does no harm: its signature does not fit.
    void heard(byte[] message, Instant now) {
        var open = asked;
        asked = Optional.empty();
        open.ifPresent(question -> {
            try {
                heard(question, Answer.parse(message), now);
            } catch (IllegalArgumentException _) {
                // It is asked again in a while.
            }
        });
    }

    private void heard(Asked question, Answer answer, Instant now) {
        var origin = question.slot.journal().origin();
        answer.cosigned().ifPresent(lines -> cosigned(question, lines));
        answer.conflict().ifPresent(size -> {
            if (size <= question.slot.journal().size() && size != question.size) {
                cosigned.put(origin, size);
                again.put(origin, now);
            } else
                disputes.put(origin, "%s has cosigned %d entries of %s, and here are %d, or others".formatted(
                    key.name(), size, origin.origin(), question.slot.journal().size()));
        });
        if (answer.unproven())
            disputes.put(origin, "%s has cosigned another past of %s".formatted(key.name(), origin.origin()));
    }

    private void cosigned(Asked question, String lines) {
        var signatures = new ArrayList<>(question.note.signatures());
        signatures.addAll(Note.parse((question.note.text() + "\n" + lines).getBytes(UTF_8)).signatures());
        var both = new Note(question.note.text(), List.copyOf(signatures));
        if (Cosignature.seen(both, key).isEmpty()) return;
        var origin = question.slot.journal().origin();
        cosigned.put(origin, question.size);
        disputes.remove(origin);
        question.slot.witnessed(question.note.text(), signatures.getLast());
    }

    /// Journals of which the witness has cosigned what is not here, in a sentence each: this hub was put back, or was
    /// brought another past.
    List<String> disputes() { return List.copyOf(disputes.values()); }
}
