package org.lazaret.group.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lazaret.core.book.CorruptBook;
import org.lazaret.core.journal.Head;
import org.lazaret.core.journal.Header;
import org.lazaret.core.journal.Journal;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.MirroredJournal;
import org.lazaret.core.site.Remains;
import org.lazaret.core.vault.Rescued;
import org.lazaret.core.world.Secrets;
import org.lazaret.group.zones.Key;
import org.lazaret.group.zones.Newcomer;
import org.lazaret.group.zones.Quorum;
import org.lazaret.group.zones.ZoneDirectory;

/// A site whose machines are gone, second place and all, comes back: from what its hub has, by so many of its zone's
/// officers as open copies together.
///
/// Source: NIST SP 800-34 rev. 1, section 4.3 (recovery phase); Shamir 1979 for the shares.
///
/// @param care as the site's key has signed it, and so `access`
public record Homecoming(HubCopy copy, ZoneDirectory directory, Journal care, Journal access) {
    /// What was brought in a file.
    public record Brought(String file, byte[] bytes) {}

    /// Entries that somebody outside has seen signed, and the hub's copy does not have.
    ///
    /// @param by the file that knows it
    public record Missing(String by, Head seen, long has) {
        @Override public String toString() {
            return "%s knows %d entries of %s, and the copy has %d".formatted(by, seen.size(), seen.origin().origin(),
                has);
        }
    }

    /// Looks at what the hub has before anybody is asked.
    ///
    /// @throws NotRecovered saying which file is wrong
    /// @throws org.lazaret.core.world.DamagedFile when one is not as it was written
    public static Homecoming from(HubCopy copy) {
        var directory = copy.directory();
        var named = copy.named(directory);
        var care = copy.journal(named, "care");
        var access = copy.journal(named, "access");
        if (care.size() == 0) throw new NotRecovered(HubCopy.folder(care.origin()) + " has no entry");
        whole(directory, named, care);
        return new Homecoming(copy, directory, care, access);
    }

    /// A life that began with entries of the one before is carried anew from the first; until all are there again the
    /// hub has more of the one before.
    private static void whole(ZoneDirectory directory, Newcomer named, MirroredJournal care) {
        var left = directory.former().stream().filter(one -> one.site().site().equals(named.site())
            && one.site().keys().incarnation() == named.keys().incarnation() - 1).mapToLong(
                ZoneDirectory.Former::left).findFirst().orElse(0);
        if (care.size() < left)
            throw new NotRecovered(
                "%s has %d entries, and %d had come back when it began: it is an older copy, or ".formatted(
                    HubCopy.folder(care.origin()), care.size(), left) + "was still being brought to the hub");
    }

    private int life() { return care.origin().incarnation(); }

    public Quorum quorum() { return directory.charter().quorum(); }

    /// When the last of its entries was written: whoever knows the practice knows whether that can be.
    public Instant last() {
        var cursor = care.from(care.size() - 1);
        cursor.next();
        return Header.of(cursor.entry()).at();
    }

    /// What the officers are asked.
    ///
    /// @param box to which they seal
    public Plea plea(Key box, Instant now) {
        return new Plea(new Plea.Asker(directory.root(), copy.site(), box, now), copy.wanted(life()));
    }

    /// What others know of these journals and the hub's copy does not have.
    ///
    /// @throws NotRecovered when one of them knows another past
    public List<Missing> missing(List<Brought> known) {
        var missing = new ArrayList<>(former());
        for (var each : known)
            for (var head : KnownHeads.read(each, copy.named(directory)))
                Stream.of(care, access).filter(journal -> journal.origin().equals(head.origin())).forEach(journal -> {
                    if (head.size() > journal.size()) missing.add(new Missing(each.file(), head, journal.size()));
                    else
                        if (!journal.root(head.size()).equals(head.root()))
                            throw new NotRecovered("%s knows other entries of %s than %s has".formatted(each.file(),
                                head.origin().origin(), HubCopy.folder(head.origin())));
                });
        return List.copyOf(missing);
    }

    /// What the hub has of the life before and not of this one: who looked is carried on a way of its own, and may be
    /// behind.
    private List<Missing> former() {
        return directory.former().stream().map(ZoneDirectory.Former::site).filter(
            one -> one.site().equals(copy.site()) && one.keys().incarnation() == life() - 1).flatMap(
                one -> Stream.of(care, access).flatMap(now -> former(one, now).stream())).toList();
    }

    private Optional<Missing> former(Newcomer before, Journal now) {
        var folder = HubCopy.folder(now.origin().in(life() - 1));
        if (!copy.has(folder)) return Optional.empty();
        var then = copy.journal(before, now.origin().journal());
        var seen = new Head(then.origin(), then.size(), then.root(then.size()));
        return Optional.of(new Missing(folder, seen, now.size())).filter(one -> one.has() < then.size());
    }

    /// What is left of the site, opened by what officers answered.
    ///
    /// @param seed the private half of the request's box
    /// @throws NotRecovered when they are too few, or one is not an answer to this request, naming its file
    public Remains remains(Plea plea, byte[] seed, List<Brought> answers) {
        if (!plea.by().root().equals(directory.root()) || !plea.by().site().equals(copy.site()))
            throw new NotRecovered("the request is of another site or zone than what was copied from the hub");
        var shares = new LinkedHashMap<String, List<Share>>();
        for (var each : answers)
            if (shares.put(each.file(), shares(plea, seed, each)) != null)
                throw new NotRecovered(each.file() + " is named twice");
        enough(plea, shares);
        var blocks = new ArrayList<byte[]>();
        for (int at = 0; at < plea.wanted().size(); at++)
            blocks.add(new Joined(copy.copy(plea.wanted().get(at)), at).open(shares));
        return opening(new Remains(care, access, blocks));
    }

    private static List<Share> shares(Plea plea, byte[] seed, Brought brought) {
        try {
            var answer = Answer.read(brought.bytes());
            if (!answer.isTo(plea))
                throw new NotRecovered("%s answers another request".formatted(brought.file()));
            return answer.open(plea, seed).orElseThrow(() -> new NotRecovered(
                "%s was changed on its way: ask %s for ".formatted(brought.file(), answer.officer()) + "it again"));
        } catch (CorruptBook none) {
            throw new NotRecovered("%s is no officer's answer: %s".formatted(brought.file(), none.getMessage()));
        }
    }

    private static void enough(Plea plea, LinkedHashMap<String, List<Share>> shares) {
        var seen = new LinkedHashMap<Integer, String>();
        shares.forEach((file, all) -> {
            var other = seen.put(all.getFirst().number(), file);
            if (other != null) throw new NotRecovered("%s and %s are of one officer".formatted(other, file));
        });
        if (seen.size() < plea.needed())
            throw new NotRecovered("%d of the %d officers needed have answered: fewer open nothing".formatted(
                seen.size(), plea.needed()));
    }

    /// Before anything is made: every key that an entry names is there, or its erasure is.
    private static Remains opening(Remains remains) {
        var there = new LinkedHashSet<KeyId>();
        for (var block : remains.blocks()) there.addAll(Rescued.keys(block));
        for (var journal : List.of(remains.care(), remains.access())) opening(journal, there);
        return remains;
    }

    private static void opening(Journal journal, Set<KeyId> there) {
        for (var cursor = journal.from(0); cursor.next();) {
            var key = Header.of(cursor.entry()).key();
            if (!key.equals(KeyId.ADDRESSEES) && !there.contains(key))
                throw new NotRecovered("the key of entry %d of %s is in no copy: a file is missing in blobs".formatted(
                    cursor.position(), journal.origin().origin()));
        }
    }

    /// A fresh key for an asking: 32 bytes.
    public static byte[] seed(Secrets secrets) { return secrets.bytes(32); }
}
