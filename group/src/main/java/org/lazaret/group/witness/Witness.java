package org.lazaret.group.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.book.Codec;
import org.lazaret.core.journal.Checkpoint;
import org.lazaret.core.journal.Cosignature;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.LogId;
import org.lazaret.core.journal.Merkle;
import org.lazaret.core.journal.Note;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.World;

/// Cosigns checkpoints of journals that it does not have, each only if it goes on from the one before: so a journal
/// that was rolled back or written anew cannot get its word again, whoever holds the hub that keeps it.
///
/// It takes checkpoints and gives signatures, and nothing else: no entry of another zone comes here. What shows that a
/// key has signed two pasts it keeps.
///
/// Promise: what it has cosigned is on its disk before anybody hears of it.
///
/// Source: C2SP tlog-witness; tlog-cosignature.
public final class Witness {
    private static final Codec<Conflict> CODEC = Codec.of(Conflict.class);
    private static final int MOST_CONFLICTS = 100;

    private final String name;
    private final Signer signer;
    private final World world;
    private final String folder;
    private final Map<LogId, VerifierKey> known = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    /// @param name under which it signs, e.g. `hub/nl`
    /// @param folder on the world's disk, where what it has cosigned is kept
    public Witness(String name, Signer signer, World world, String folder) {
        this.name = name;
        this.signer = signer;
        this.world = world;
        this.folder = folder;
        world.disk().read(folder + "/conflicts").ifPresent(bytes -> new String(bytes, UTF_8).lines().forEach(
            line -> conflicts.add(CODEC.read(line.getBytes(UTF_8)))));
    }

    /// Cosigns checkpoints of this journal from now on.
    ///
    /// @param journal a site's key for it; its name is the journal's origin
    public void know(VerifierKey journal) { known.put(new LogId(journal.name()), journal); }

    /// Answers a request; whatever it holds, no exception comes of it.
    public Answer add(byte[] request) {
        try {
            return answer(AddCheckpoint.parse(request));
        } catch (IllegalArgumentException unread) {
            return new Answer(Answer.UNREAD, unread.getMessage() + "\n");
        }
    }

    private Answer answer(AddCheckpoint wanted) {
        var read = Checkpoint.read(wanted.checkpoint().text());
        var key = known.get(read.origin());
        if (key == null) return new Answer(Answer.UNKNOWN, "no journal that is known here\n");
        if (wanted.checkpoint().verified(key).isEmpty())
            return new Answer(Answer.UNTRUSTED, "not signed with the key of that journal\n");
        if (wanted.old() > read.size()) return new Answer(Answer.UNREAD, "a proof from beyond the checkpoint\n");
        var last = last(read.origin());
        long size = last.map(Head::size).orElse(0L);
        if (wanted.old() != size) return new Answer(Answer.CONFLICT, size + "\n");
        if (size == 0 && !wanted.proof().isEmpty())
            return new Answer(Answer.UNPROVEN, "a proof from nothing is empty\n");
        if (size > 0 && !Merkle.consistent(last.orElseThrow(), read, wanted.proof()))
            return conflict(last.get(), wanted);
        return cosigned(read, wanted.checkpoint(), key);
    }

    private Answer conflict(Head last, AddCheckpoint wanted) {
        var ours = note(last.origin()).orElseThrow();
        remember(new Conflict(world.clock().now(), last.origin().origin(), new String(ours.bytes(), UTF_8),
            new String(wanted.checkpoint().bytes(), UTF_8)));
        boolean same = Checkpoint.read(wanted.checkpoint().text()).size() == last.size();
        return same
            ? new Answer(Answer.CONFLICT, last.size() + "\n")
            : new Answer(Answer.UNPROVEN, "it does not go on from what was cosigned before\n");
    }

    private Answer cosigned(Head head, Note checkpoint, VerifierKey key) {
        var own = checkpoint.signatures().stream().filter(
            each -> each.name().equals(key.name()) && each.keyId() == key.id()).findFirst().orElseThrow();
        var ours = Cosignature.sign(checkpoint, name, signer, world.clock().now());
        var kept = new Note(checkpoint.text(), List.of(own, ours)).bytes();
        return world.disk().replace(path(head.origin()), kept) instanceof Io.Failed
            ? new Answer(Answer.FAILED, "the disk did not take it\n")
            : new Answer(Answer.COSIGNED, ours.line());
    }

    private String path(LogId origin) { return folder + "/" + origin.origin(); }

    /// What lies here is its own: who changes it can make it cosign another past, and needs this disk for it.
    private Optional<Note> note(LogId origin) { return world.disk().read(path(origin)).map(Note::parse); }

    private Optional<Head> last(LogId origin) { return note(origin).map(Note::text).map(Checkpoint::read); }

    /// The same again is nothing new.
    private void remember(Conflict conflict) {
        boolean before = conflicts.stream().anyMatch(
            one -> one.journal().equals(conflict.journal()) && one.theirs().equals(conflict.theirs()));
        if (before || conflicts.size() == MOST_CONFLICTS) return;
        conflicts.add(conflict);
        var lines = new ByteArrayOutputStream();
        for (var each : conflicts) {
            lines.writeBytes(CODEC.write(each));
            lines.write('\n');
        }
        world.disk().replace(folder + "/conflicts", lines.toByteArray());
    }

    /// What shows that a key has signed two pasts, the oldest first.
    public List<Conflict> conflicts() { return List.copyOf(conflicts); }

    /// The newest checkpoint that it has cosigned of each journal, for a hub that is made anew: signed by the site and
    /// by this witness.
    public List<Note> newest() { return known.keySet().stream().flatMap(origin -> note(origin).stream()).toList(); }
}
