package org.lazaret.core.vault;

import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.SubjectId;

/// The keys of a site: its own and its subjects', beside the journals and never in one.
public interface Vault {
    /// The key under which the next body about a subject is sealed; its first is taken from the stock, durable already.
    KeyId take(SubjectId subject);

    /// The same with a key that has sealed nothing yet, and from here on seals what is said of a subject: whoever has
    /// the one before opens nothing of it. Who takes it seals with it at once, so that a journal says so.
    KeyId succeed(SubjectId subject);

    /// The key under which books without a person are sealed.
    KeyId ours();

    /// Learns from a journal which subject a key belongs to. Said of every care entry at a rebuild, in order.
    void belongs(KeyId key, SubjectId subject);

    /// @return nonce, ciphertext and tag
    byte[] seal(KeyId key, byte[] header, byte[] body);

    Opened open(KeyId key, byte[] header, byte[] sealed);

    /// Destroys every key of a subject, here and in every older copy of this vault. Durable at return.
    void destroy(SubjectId subject);

    boolean destroyed(SubjectId subject);

    /// Whether there is a key that seals what is said of a subject.
    boolean knows(SubjectId subject);

    /// Which state of the vault this is; journalled, so that an older one is found out.
    VaultMark mark();

    /// How many keys are left in stock.
    int stock();

    /// How many entries of the care journal need not be said to `belongs` at a start: their keys' owners are known.
    default long learnt() { return 0; }

    /// Does a bounded piece of what may happen later: remembers owners, makes keys while the stock is low.
    ///
    /// @param care entries of the care journal that are durable, each said to `belongs` or sealed since the start
    /// @return false when there is nothing left to do
    default boolean tidy(long care) { return false; }
}
