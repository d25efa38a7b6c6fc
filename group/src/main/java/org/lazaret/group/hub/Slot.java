package org.lazaret.group.hub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.Cosignature;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Held;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.journal.Taking;
import org.lazaret.core.world.PeerId;
import org.lazaret.group.carry.Message;

/// A journal at the hub, open.
final class Slot {
    private final PeerId site;
    private final MirroredJournal journal;
    private final Floors floors;
    private boolean proven;
    private byte[] cosigned = new byte[0];
    private long cosignedSize;
    private Instant tidyAt = Instant.MIN;

    Slot(PeerId site, MirroredJournal journal, Floors floors) {
        this.site = site;
        this.journal = journal;
        this.floors = floors;
    }

    PeerId site() { return site; }

    MirroredJournal journal() { return journal; }

    /// What the hub says of it. Its cosignature is over what is durable only.
    ///
    /// @param answers the number of a question, or 0
    Message.Holds holds(Witness witness, long answers, boolean gap) {
        var held = journal.held();
        var at = new Message.Progress(held.next(), held.expected());
        return new Message.Holds(journal.origin(), note(held, witness), at, answers, gap);
    }

    byte[] note(Witness witness) { return note(journal.held(), witness); }

    /// Whether what is durable goes on from what others knew of the journal when the hub was made anew. Until then
    /// nothing of it is vouched for or handed out.
    boolean proven() {
        if (!proven) proven = journal.size() >= floor() && conflict().isEmpty();
        return proven;
    }

    private long floor() { return floors.of(journal.origin()).map(Head::size).orElse(0L); }

    /// How what was taken shows that it is another journal than others knew.
    Optional<Taking.Forked> conflict() {
        return floors.of(journal.origin()).flatMap(known -> journal.taken(known.size()).filter(
            root -> !root.equals(known.root())).map(
                root -> new Taking.Forked(known, new Head(known.origin(), known.size(), root), true)));
    }

    private byte[] note(Held held, Witness witness) {
        if (!proven()) return new byte[0];
        if (held.head().size() == cosignedSize) return cosigned;
        var note = Note.parse(held.note());
        var signatures = new ArrayList<>(note.signatures());
        signatures.add(Cosignature.sign(note, witness.name(), witness.signer(), witness.now()));
        cosigned = new Note(note.text(), List.copyOf(signatures)).bytes();
        cosignedSize = held.head().size();
        return cosigned;
    }

    /// A witness elsewhere has cosigned a checkpoint too: whoever is told of that one gets its signature with it.
    void witnessed(String text, Note.Signature signature) {
        if (cosigned.length == 0) return;
        var note = Note.parse(cosigned);
        if (!note.text().equals(text)) return; // the journal has grown meanwhile
        var signatures = new ArrayList<>(note.signatures());
        signatures.removeIf(each -> each.name().equals(signature.name()));
        signatures.add(signature);
        cosigned = new Note(text, List.copyOf(signatures)).bytes();
    }

    /// Whether there is time to write checkpoints and partial tiles; a few entries are not worth it each time.
    boolean tidy(Instant now) {
        boolean idle = !now.isBefore(tidyAt);
        if (!journal.tidy(idle)) return false;
        tidyAt = now.plusSeconds(600);
        return true;
    }

    /// Who cosigns.
    record Witness(String name, Signer signer, Instant now) {}
}
