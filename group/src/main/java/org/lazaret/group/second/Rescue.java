package org.lazaret.group.second;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.site.Remains;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;

/// What a second place gives back to whoever has the recovery sheet of its site.
///
/// @param incarnation the newest there
/// @param remains proven: every entry leads to a root signed with the key that the sheet names
public record Rescue(Stick stick, Sheet sheet, int incarnation, Remains remains) {
    /// Why nothing is given back, in a sentence.
    public static final class NotRescued extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Kind kind;

        NotRescued(Kind kind, String why) {
            super(why);
            this.kind = kind;
        }

        public Kind kind() { return kind; }
    }

    /// What is wrong, for whoever says it in words of their own.
    public enum Kind {
        /// Nothing of this site is there, or not whole.
        NOTHING,
        /// The sheet is of another practice, or older than the key that signed.
        OTHER_SHEET,
        /// The sheet was followed by another one.
        OLDER_SHEET
    }

    /// @throws NotRescued when there is nothing, or the sheet is another's
    /// @throws org.lazaret.core.world.DamagedFile when it is not as it was written
    public static Rescue open(Stick stick, Sheet sheet) {
        int incarnation = stick.newest().orElseThrow(
            () -> new NotRescued(Kind.NOTHING, "there is no second place of %s in %s".formatted(stick.site(),
                stick.folder())));
        var care = journal(stick, incarnation, "care");
        var access = journal(stick, incarnation, "access");
        if (!vouched(stick, sheet, incarnation))
            throw new NotRescued(Kind.OTHER_SHEET,
                "this sheet is not of the practice that wrote this second place, or "
                + "an older one: take the last that was made");
        var blocks = blocks(stick, sheet, incarnation);
        if (blocks.isEmpty() || stick.secret(incarnation, sheet).isEmpty())
            throw new NotRescued(Kind.OLDER_SHEET, "this sheet is an older one: take the last that was made");
        return new Rescue(stick, sheet, incarnation, new Remains(care, access, blocks));
    }

    private static MirroredJournal journal(Stick stick, int incarnation, String name) {
        return MirroredJournal.open(stick.disk(), stick.path(incarnation + "/" + name), key(stick, incarnation, name));
    }

    /// Of a journal in which nothing was written yet nothing is there: then it is the key of the other one.
    private static VerifierKey key(Stick stick, int incarnation, String name) {
        if (name.equals("access") && stick.read(incarnation + "/access/key.pub").isEmpty())
            return new VerifierKey("%s/access/%d".formatted(stick.site(), incarnation), key(stick, incarnation,
                "care").publicKey());
        var line = stick.read(incarnation + "/" + name + "/key.pub").map(bytes -> new String(bytes, UTF_8).strip());
        var origin = "%s/%s/%d".formatted(stick.site(), name, incarnation);
        try {
            return line.map(VerifierKey::parse).filter(key -> key.name().equals(origin)).orElseThrow(
                () -> new NotRescued(Kind.NOTHING, "there is no journal %s there".formatted(origin)));
        } catch (IllegalArgumentException none) {
            throw new NotRescued(Kind.NOTHING, "the key of %s does not read: %s".formatted(origin,
                none.getMessage()));
        }
    }

    /// By the sheet itself, or by an incarnation before, which its holder continued.
    private static boolean vouched(Stick stick, Sheet sheet, int incarnation) {
        var signing = key(stick, incarnation, "care").publicKey();
        if (!Arrays.equals(signing, key(stick, incarnation, "access").publicKey())) return false;
        if (sheet.names(signing)) return true;
        return incarnation > 1 && stick.successor(incarnation - 1, sheet).filter(next -> next.names(
            signing)).isPresent() && vouched(stick, sheet, incarnation - 1);
    }

    /// Of each block the newest: what was erased since is destroyed again, as the journal says.
    private static List<byte[]> blocks(Stick stick, Sheet sheet, int incarnation) {
        var newest = new TreeMap<Integer, SheetCopy>();
        var folder = incarnation + "/keys";
        for (var name : stick.disk().list(stick.path(folder)))
            SheetCopy.named(name).ifPresent(copy -> newest.merge(copy.block(), copy,
                (one, other) -> later(one, other) ? other : one));
        var blocks = new ArrayList<byte[]>();
        for (var copy : newest.values())
            stick.read(folder + "/" + copy.name()).flatMap(bytes -> copy.open(sheet, bytes)).ifPresent(blocks::add);
        return blocks;
    }

    private static boolean later(SheetCopy one, SheetCopy other) {
        return other.sheet() > one.sheet() || other.sheet() == one.sheet() && other.epoch() > one.epoch();
    }

    /// Says in the second place that the site goes on with this key: so its old machine writes no more.
    public void succeed(byte[] signing) {
        var secret = stick.secret(incarnation, sheet).orElseThrow(
            () -> new NotRescued(Kind.NOTHING, "what makes it known is missing"));
        var next = Successor.of(signing, remains.care().size(), remains.access().size());
        if (stick.write(incarnation + "/successor", next.file(secret)) instanceof Io.Failed(var why))
            throw new DiskFault("the second place was not told, and what was restored is not to be started: empty its "
                + "folder and latch and restore it again (" + why + ")");
    }
}
