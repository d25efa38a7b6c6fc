package org.lazaret.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.Disk;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Pieces;

/// Drafts in one scratch file, each sealed with its subject's key; the file is written anew when most of it is old.
///
/// What a crash tore at its end was never answered, and is written over. Damage before it is not: more was kept after
/// it, and would be lost unseen.
public final class SealedDrafts implements Drafts {
    private static final long WORTH_WRITING_ANEW = 256 * 1024;

    private final Disk disk;
    private final String path;
    private final Vault vault;
    private final SequencedMap<Name, DraftFrame> kept = new LinkedHashMap<>();
    /// Asked at every page: not among everybody's.
    private final Map<AccountId, SequencedSet<DraftId>> theirs = new LinkedHashMap<>();
    private long end;

    /// Opens the file, and tells the vault whose its keys are: a draft may be all that was ever sealed with one.
    ///
    /// @throws DamagedFile when a draft is not what was written, and more were written after it
    public SealedDrafts(Disk disk, String path, Vault vault) {
        this.disk = disk;
        this.path = path;
        this.vault = vault;
        var pieces = check(path, disk.read(path).orElse(new byte[0]), frame -> {
            if (!frame.isCut()) vault.belongs(frame.keyId(), frame.draft().subject());
            stand(frame);
        });
        end = pieces.end();
        try (var file = disk.open(path)) {
            done(pieces.settle(file));
        }
    }

    /// Gives every draft in order.
    ///
    /// @return standing after the last whole one
    static Pieces check(String path, byte[] file, Consumer<DraftFrame> to) {
        var pieces = new Pieces(file, DraftFrame.MOST);
        long at = 0;
        for (var next = pieces.next(); next.isPresent(); next = pieces.next()) {
            long from = at;
            to.accept(DraftFrame.parse(next.get()).orElseThrow(() -> damaged(path, from, "this is no draft")));
            at = pieces.end();
        }
        if (pieces.goesOn()) throw damaged(path, at, "a draft is not what was written, and more follow");
        return pieces;
    }

    private static DamagedFile damaged(String path, long at, String what) {
        return new DamagedFile(path, at,
            what + ". To go on without what was being typed, and only that, move the file away");
    }

    private record Name(AccountId who, DraftId draft) {}

    @Override public void keep(AccountId who, DraftId draft, Personal text) {
        var key = vault.take(draft.subject());
        var line = DraftFrame.line(who, draft, key.hex());
        append(new DraftFrame(who, draft, key.hex(), vault.seal(key, line, text.text().getBytes(UTF_8))));
    }

    @Override public Optional<Personal> find(AccountId who, DraftId draft) {
        var frame = kept.get(new Name(who, draft));
        if (frame == null) return Optional.empty();
        return switch (vault.open(frame.keyId(), frame.line(), frame.sealed())) {
            case Opened.Body(var text) -> Optional.of(new Personal(new String(text, UTF_8)));
            case Opened.Destroyed _ -> Optional.empty();
            case Opened.Forged _ -> throw new CorruptBook(
                "the draft %s about %s in %s does not open under its key".formatted(draft.form(), draft.subject(),
                    path));
        };
    }

    @Override public List<DraftId> of(AccountId who) {
        return List.copyOf(theirs.getOrDefault(who, new LinkedHashSet<>()));
    }

    @Override public void cut(AccountId who, DraftId draft) {
        if (kept.containsKey(new Name(who, draft))) append(DraftFrame.cut(who, draft));
    }

    @Override public void forget(SubjectId subject) {
        theirs.values().forEach(drafts -> drafts.removeIf(draft -> draft.subject().equals(subject)));
        if (kept.keySet().removeIf(name -> name.draft().subject().equals(subject))) writeAnew();
    }

    private void append(DraftFrame frame) {
        var bytes = frame.bytes();
        if (bytes.length > Pieces.HEAD + DraftFrame.MOST)
            throw new IllegalArgumentException("a draft has at most %d bytes".formatted(DraftFrame.MOST));
        try (var file = disk.open(path)) {
            done(file.write(end, ByteBuffer.wrap(bytes)));
            done(file.sync());
        }
        end += bytes.length;
        stand(frame);
        if (end > WORTH_WRITING_ANEW && end > 4 * living()) writeAnew();
    }

    private void stand(DraftFrame frame) {
        var name = new Name(frame.who(), frame.draft());
        var drafts = theirs.computeIfAbsent(frame.who(), _ -> new LinkedHashSet<>());
        if (frame.isCut()) {
            kept.remove(name);
            drafts.remove(frame.draft());
        } else {
            kept.putLast(name, frame);
            drafts.addLast(frame.draft());
        }
    }

    private long living() { return kept.values().stream().mapToLong(frame -> frame.bytes().length).sum(); }

    private void writeAnew() {
        var whole = new ByteArrayOutputStream();
        kept.values().forEach(frame -> whole.writeBytes(frame.bytes()));
        done(disk.replace(path, whole.toByteArray()));
        end = whole.size();
    }

    private void done(Io io) {
        if (io instanceof Io.Failed(var why)) throw new DiskFault("%s: %s".formatted(path, why));
    }
}
