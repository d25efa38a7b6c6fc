package org.lazaret.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.lazaret.core.journal.Hash;
import org.lazaret.core.world.DamagedFile;
import org.lazaret.core.world.DiskFault;
import org.lazaret.core.world.Io;
import org.lazaret.core.world.Pieces;
import org.lazaret.core.world.Secrets;

/// The vault on its disk. Each change is one file put in place of another, so that a crash leaves the state before or
/// the state after.
final class Safe {
    static final int MOST_BLOCK = Contents.MOST_PER_BLOCK * KeyBlock.SLOT_BYTES + Gcm.OVERHEAD;
    private static final byte[] BLOCK = "lazaret keys".getBytes(UTF_8);
    private final VaultPlace place;
    private final Gcm gcm;
    private final Secrets secrets;
    private final String lock;
    private final byte[] unlocked;
    private byte[] key = {};
    private byte[] latch = {};
    private long epoch;
    private VaultMark mark = new VaultMark(0, new Hash(new byte[32]));
    private Contents contents;

    private Safe(Opening opening, String lock, byte[] unlocked, Contents contents) {
        this.place = opening.place();
        this.gcm = opening.gcm();
        this.secrets = opening.secrets();
        this.lock = lock;
        this.unlocked = unlocked;
        this.contents = contents;
    }

    /// What a vault is opened with.
    record Opening(VaultPlace place, Unlock unlock, Secrets secrets, Gcm gcm) {
        Opening(VaultPlace place, Unlock unlock, Secrets secrets) { this(place, unlock, secrets, new Gcm(secrets)); }
    }

    /// @throws LockedVault when there is a vault already
    static Safe found(Opening opening, int perBlock) {
        return restore(opening, Contents.fresh(perBlock, opening.secrets()),
            List.of(KeyBlock.make(perBlock, opening.secrets())));
    }

    /// Makes a vault of blocks that are there already, behind a new one.
    ///
    /// @throws LockedVault when there is a vault already
    static Safe restore(Opening opening, Contents contents, List<KeyBlock> blocks) {
        refuse(opening.place());
        var lock = opening.unlock().lock(opening.secrets());
        var safe = new Safe(opening, lock, opening.unlock().secret(lock), contents);
        safe.renew(contents, blocks.stream().map(KeyBlock::bytes).toList());
        return safe;
    }

    private static void refuse(VaultPlace place) {
        if (place.disk().read(place.vault()).isPresent())
            throw new LockedVault("there is a vault in %s already".formatted(place.folder()));
    }

    /// Opens the vault, and ends an erasure that a crash has interrupted.
    static Safe open(Opening opening) {
        var place = opening.place();
        var bytes = place.disk().read(place.vault()).orElseThrow(
            () -> new LockedVault("there is no vault in %s".formatted(place.folder())));
        var file = VaultFile.parse(place.vault(), bytes);
        var latch = place.latch().read(file.epoch());
        Latch.check(latch, file.latch());
        var unlocked = opening.unlock().secret(file.lock());
        var key = opening.gcm().open(wrapper(unlocked, latch), file.clear(), file.wrapped()).orElseThrow(
            () -> new LockedVault("the vault in %s does not open with this %s".formatted(place.folder(),
                file.lock().split(" ")[0])));
        var plain = opening.gcm().open(key, file.clear(), file.sealed()).orElseThrow(
            () -> new DamagedFile(place.vault(), 0, "its contents are not as they were written"));
        var safe = new Safe(opening, file.lock(), unlocked, Contents.parse(plain));
        safe.stand(file, key, latch);
        safe.clean();
        return safe;
    }

    Contents contents() { return contents; }

    long epoch() { return epoch; }

    VaultMark mark() { return mark; }

    /// The blocks of keys as they were last written.
    List<KeyBlock> blocks() {
        var path = place.keys(epoch);
        var all = place.disk().read(path).orElseThrow(() -> new DamagedFile(path, 0, "the file is missing"));
        var pieces = new Pieces(all, MOST_BLOCK);
        var blocks = new ArrayList<KeyBlock>();
        for (int number = 0; number < contents.blocks(); number++) {
            long at = pieces.end();
            var plain = pieces.next().flatMap(sealed -> gcm.open(key, name(epoch, blocks.size()), sealed));
            blocks.add(KeyBlock.of(plain.orElseThrow(
                () -> new DamagedFile(path, at, "block %d of the keys is not as it was written".formatted(
                    blocks.size())))));
        }
        return blocks;
    }

    /// Adds a block behind the others. Durable at return, and not counted before.
    void add(KeyBlock block) {
        int at = contents.blocks();
        try (var file = place.disk().open(place.keys(epoch))) {
            done(file.write((long) at * blockBytes(), ByteBuffer.wrap(sealed(key, epoch, at, block.bytes()))));
            done(file.sync());
        }
        change(contents.withBlock());
    }

    /// Puts other contents in place of these. Durable at return.
    void change(Contents next) {
        write(next, key, latch, epoch);
        contents = next;
    }

    /// An erasure: a new key of the vault and a new latch, everything sealed anew. Durable at return, and nothing opens
    /// what was there before.
    ///
    /// The vault's file is what decides: until it is replaced the old epoch stands, with its latch and its keys beside
    /// the new ones.
    void renew(Contents next, List<byte[]> blocks) {
        var newEpoch = epoch + 1;
        var newLatch = place.latch().make(newEpoch, secrets);
        var newKey = secrets.bytes(32);
        var all = ByteBuffer.allocate(blocks.size() * (Pieces.HEAD + blocks.getFirst().length + Gcm.OVERHEAD));
        for (int at = 0; at < blocks.size(); at++) all.put(sealed(newKey, newEpoch, at, blocks.get(at)));
        done(place.disk().replace(place.keys(newEpoch), all.array()));
        write(next, newKey, newLatch, newEpoch);
        contents = next;
        clean();
    }

    private void write(Contents next, byte[] withKey, byte[] withLatch, long inEpoch) {
        var bare = new VaultFile(mark.generation() + 1, inEpoch, next.blocks(), Latch.mark(withLatch), lock,
            new byte[0], new byte[0]);
        var file = new VaultFile(bare.generation(), inEpoch, bare.blocks(), bare.latch(), lock,
            gcm.seal(wrapper(unlocked, withLatch), bare.clear(), withKey),
            gcm.seal(withKey, bare.clear(), next.bytes()));
        done(place.disk().replace(place.vault(), file.bytes()));
        stand(file, withKey, withLatch);
    }

    private void stand(VaultFile file, byte[] withKey, byte[] withLatch) {
        key = withKey;
        latch = withLatch;
        epoch = file.epoch();
        mark = new VaultMark(file.generation(), new Hash(Sha.of(file.bytes())));
    }

    /// The latches first: without them the rest opens no more.
    private void clean() {
        place.latch().keepOnly(epoch);
        for (var name : place.disk().list(place.folder()))
            if (name.startsWith(VaultPlace.keysName(0).substring(0, 5)) && !name.equals(VaultPlace.keysName(epoch)))
                done(place.disk().delete(place.folder() + "/" + name));
    }

    private int blockBytes() { return Pieces.HEAD + contents.perBlock() * KeyBlock.SLOT_BYTES + Gcm.OVERHEAD; }

    private byte[] sealed(byte[] withKey, long inEpoch, int at, byte[] block) {
        return Pieces.piece(gcm.seal(withKey, name(inEpoch, at), block));
    }

    /// A block holds where it stands, so that none can be put in another's place.
    private static byte[] name(long epoch, int at) {
        return ByteBuffer.allocate(BLOCK.length + 12).put(BLOCK).putLong(epoch).putInt(at).array();
    }

    /// The key that wraps the vault's key: neither half says anything about it.
    private static byte[] wrapper(byte[] unlocked, byte[] latch) {
        try {
            var both = HKDFParameterSpec.ofExtract().addIKM(unlocked).addSalt(latch);
            return KDF.getInstance("HKDF-SHA256").deriveData(both.thenExpand("lazaret vault".getBytes(UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a JDK without HKDF", impossible);
        }
    }

    private static void done(Io io) {
        if (io instanceof Io.Failed(var why)) throw new DiskFault("the vault was not written: " + why);
    }
}
