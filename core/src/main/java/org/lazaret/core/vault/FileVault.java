package org.lazaret.core.vault;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.Signer;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.world.Secrets;

/// The vault of a site in a folder beside its journals: every key in memory, and sealed on the disk before it is used.
///
/// `seal` and `open` are called by any number at once; the rest waits for one another.
public final class FileVault implements Vault {
    /// Keys that are made at once.
    public static final int BLOCK = 4_096;
    /// Bodies that one key seals at most.
    static final int MOST_USES = 1 << 24;
    /// Uses of a key that need not be written down; each start counts them as used.
    static final int UNRECORDED = 4_096;
    private static final int ROWS_WORTH_WRITING = 256;
    private static final int ENTRIES_WORTH_WRITING = 16_384;
    private static final int NO_LEDGER = MOST_USES / UNRECORDED;

    private final Locks locks = new Locks();
    private final Secrets secrets;
    private final Gcm gcm;
    private final Safe safe;
    private final Keyring ring;
    private final Ledger ledger;
    private final Set<Owner> erased = new LinkedHashSet<>();
    private List<Integer> unwritten = new ArrayList<>();
    private List<Copies> copies = List.of();
    private int opens = -1;
    private long learnt;

    private FileVault(Safe.Opening opening, Safe safe) {
        this.secrets = opening.secrets();
        this.gcm = opening.gcm();
        this.safe = safe;
        this.ring = new Keyring(safe.contents().perBlock());
        this.ledger = new Ledger(opening.place(), gcm, safe.contents().ledgerKey());
        safe.blocks().forEach(ring::add);
        safe.contents().ours().forEach(slot -> ring.own(slot, Owner.SITE));
        erased.addAll(safe.contents().erased());
    }

    /// Makes the vault of a new site, with its first block of keys and the key that signs its journals.
    ///
    /// @param perBlock `BLOCK`, or fewer in a test
    /// @throws LockedVault when there is a vault already
    public static FileVault found(VaultPlace place, Unlock unlock, Secrets secrets, int perBlock) {
        var opening = new Safe.Opening(place, unlock, secrets);
        var vault = new FileVault(opening, Safe.found(opening, perBlock));
        vault.start(0);
        return vault;
    }

    /// Makes the vault of a site on a clean machine from what is left of its old one: the old keys open what they
    /// sealed, new ones seal from here on, and another key signs. Tell it what `belongs`, as at a start.
    ///
    /// @throws LockedVault when there is a vault already
    /// @throws DamagedVault when a key of the site is not among the blocks
    public static FileVault restore(VaultPlace place, Unlock unlock, Secrets secrets, Rescued rescued) {
        var opening = new Safe.Opening(place, unlock, secrets);
        var vault = new FileVault(opening, new Restoring(rescued, secrets).in(opening));
        vault.start(NO_LEDGER);
        return vault;
    }

    /// Opens a vault. It does not know the owners of keys that were taken after `learnt`: tell it what `belongs` before
    /// any is taken.
    ///
    /// @throws LockedVault saying what is missing or wrong
    /// @throws DamagedFile naming file and offset
    public static FileVault open(VaultPlace place, Unlock unlock, Secrets secrets) {
        var opening = new Safe.Opening(place, unlock, secrets);
        var vault = new FileVault(opening, Safe.open(opening));
        vault.ledger.read(vault::follow);
        vault.start(vault.opens < 0 ? NO_LEDGER : vault.opens + 1);
        return vault;
    }

    private void follow(Ledger.Frame frame) {
        opens = frame.opens();
        learnt = frame.care();
        for (var row : frame.rows()) {
            if (row.slot() < 0 || row.slot() >= ring.slots())
                throw new DamagedVault(
                    "the ledger knows key %d and the vault has %d: it is older than its ledger".formatted(row.slot(),
                        ring.slots()));
            ring.own(row.slot(), row.owner());
            ring.used(row.slot(), row.uses() - (long) frame.opens() * UNRECORDED);
        }
    }

    /// From here on each key counts as used once more as often as may have gone unrecorded at each start before.
    private void start(int now) {
        opens = now;
        for (int slot = 0; slot < ring.slots(); slot++)
            if (!ring.owner(slot).equals(Owner.NOBODY))
                ring.used(slot, ring.uses(slot) + (long) now * UNRECORDED);
        ledger.write(new Ledger.Frame(learnt, opens, List.of()));
    }

    /// From here on no key is used before its block has a copy there. Said at each start, before any is taken, and
    /// again when copies are to be made anew. Every copy that was missing is durable at return.
    public void copyTo(Copies where) {
        locks.alone(() -> {
            copies = List.of(where);
            copy();
            return where;
        });
    }

    private void copy() {
        for (var where : copies) {
            for (int at = 0; at < ring.blocks().size(); at++)
                if (!where.has(safe.epoch(), at)) where.keep(safe.epoch(), at, ring.blocks().get(at).bytes());
            where.settle(safe.epoch());
        }
    }

    /// In which block a key stands: its copy must be wherever what it sealed goes.
    public int block(KeyId key) { return locks.viewing(() -> slot(key) / safe.contents().perBlock()); }

    /// Counts the erasures.
    public long epoch() { return locks.alone(safe::epoch); }

    @Override public VaultMark mark() { return locks.alone(safe::mark); }

    /// Signs the site's journals.
    public Signer signer() { return new SiteSigner(safe.contents().seed()); }

    /// A secret of this site for one purpose, e.g. `box/1` for the key that opens what other sites seal to it.
    ///
    /// @return 32 bytes, the same each time
    public byte[] seed(String purpose) { return Derived.seed(safe.contents().seed(), purpose); }

    @Override public KeyId take(SubjectId subject) { return locks.alone(() -> current(living(subject))); }

    @Override public KeyId succeed(SubjectId subject) {
        return locks.alone(() -> {
            next(living(subject));
            return current(Owner.of(subject));
        });
    }

    private Owner living(SubjectId subject) {
        var owner = Owner.of(subject);
        if (erased.contains(owner))
            throw new IllegalStateException("%s is erased: nothing more is sealed about it".formatted(subject));
        return owner;
    }

    @Override public KeyId ours() { return locks.alone(() -> current(Owner.SITE)); }

    private KeyId current(Owner owner) {
        var slot = ring.newest(owner);
        if (slot < 0 || ring.gone(slot) || ring.uses(slot) >= MOST_USES) slot = next(owner);
        if (ring.uses(slot) - ring.recorded(slot) >= UNRECORDED) write(learnt, List.of(slot));
        return new KeyId(HexFormat.of().formatHex(ring.id(slot)));
    }

    private int next(Owner owner) {
        if (ring.free() == 0) addBlock();
        var slot = ring.fresh();
        if (owner.equals(Owner.SITE)) safe.change(safe.contents().withOurs(slot));
        own(slot, owner, 0);
        if (owner.equals(Owner.SITE)) write(learnt, List.of(slot)); // no journal says that it is new
        return slot;
    }

    private void addBlock() {
        var block = KeyBlock.make(safe.contents().perBlock(), secrets);
        safe.add(block);
        for (var where : copies) where.keep(safe.epoch(), ring.blocks().size(), block.bytes());
        locks.changing(() -> ring.add(block));
    }

    private void own(int slot, Owner owner, long uses) {
        locks.changing(() -> {
            ring.own(slot, owner);
            ring.used(slot, uses);
        });
        unwritten.add(slot);
    }

    @Override public void belongs(KeyId key, SubjectId subject) {
        var owner = Owner.of(subject);
        locks.alone(() -> {
            var slot = slot(key);
            if (ring.owner(slot).equals(Owner.NOBODY)) own(slot, owner, (long) opens * UNRECORDED);
            else ring.own(slot, owner);
            if (erased.contains(owner) && !ring.gone(slot)) erase(owner);
            return slot;
        });
    }

    private int slot(KeyId key) { return slot(key, HexFormat.of().parseHex(key.hex())); }

    private int slot(KeyId key, byte[] id) {
        var slot = id.length == KeyBlock.KEY ? ring.find(id) : -1;
        if (slot < 0) throw new UnknownKey(key, safe.mark());
        return slot;
    }

    @Override public byte[] seal(KeyId key, byte[] header, byte[] body) {
        return gcm.seal(locks.viewing(() -> {
            var slot = slot(key);
            if (ring.gone(slot)) throw new IllegalStateException("key %s is destroyed".formatted(key.hex()));
            ring.use(slot);
            return ring.key(slot);
        }), header, body);
    }

    @Override public Opened open(KeyId key, byte[] header, byte[] sealed) {
        var found = locks.viewing(() -> find(key));
        return switch (found) {
            case Opened.Body(var bytes) ->
                gcm.open(bytes, header, sealed).<Opened>map(Opened.Body::new).orElseGet(Opened.Forged::new);
            case Opened.Destroyed _,Opened.Forged _ -> found;
        };
    }

    /// The key itself, only if it hashes to the whole of its id: so a body opens in one way.
    private Opened find(KeyId key) {
        var id = HexFormat.of().parseHex(key.hex());
        var slot = slot(key, id);
        if (!ring.is(slot, id)) return new Opened.Forged();
        return ring.gone(slot) ? new Opened.Destroyed() : new Opened.Body(ring.key(slot));
    }

    @Override public void destroy(SubjectId subject) {
        var owner = Owner.of(subject);
        locks.alone(() -> {
            if (!erased.contains(owner)) erase(owner);
            return owner;
        });
    }

    private void erase(Owner owner) {
        var contents = safe.contents();
        safe.renew(contents.erased().contains(owner) ? contents : contents.without(owner),
            ring.blocks().stream().map(block -> block.bytesWithout(owner)).toList());
        locks.changing(() -> {
            ring.destroy(owner);
            erased.add(owner);
        });
        copy();
    }

    @Override public boolean destroyed(SubjectId subject) {
        var owner = Owner.of(subject);
        return locks.viewing(() -> erased.contains(owner));
    }

    @Override public boolean knows(SubjectId subject) {
        var owner = Owner.of(subject);
        return locks.viewing(() -> !erased.contains(owner) && ring.newest(owner) >= 0);
    }

    @Override public int stock() { return locks.viewing(ring::free); }

    @Override public long learnt() { return locks.alone(() -> learnt); }

    @Override public boolean tidy(long care) {
        return locks.alone(() -> {
            if (ring.free() * 4 < safe.contents().perBlock()) {
                addBlock();
                return true;
            }
            if (!worthWriting(care)) return false;
            remember(care);
            return true;
        });
    }

    /// A journal that is shorter than was remembered has been put back: what comes in place of the rest is not known.
    private boolean worthWriting(long care) {
        return unwritten.size() >= ROWS_WORTH_WRITING || care - learnt >= ENTRIES_WORTH_WRITING || care < learnt;
    }

    private void remember(long care) {
        for (int from = 0; from < unwritten.size(); from += Ledger.MOST_ROWS)
            write(learnt, unwritten.subList(from, Math.min(unwritten.size(), from + Ledger.MOST_ROWS)));
        write(care, List.of());
        learnt = care;
        unwritten = new ArrayList<>();
    }

    private void write(long care, List<Integer> slots) {
        var rows = slots.stream().map(slot -> new Ledger.Row(ring.owner(slot), slot, ring.uses(slot))).toList();
        ledger.write(new Ledger.Frame(care, opens, rows));
        slots.forEach(ring::record);
    }
}
