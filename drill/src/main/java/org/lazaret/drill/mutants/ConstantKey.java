package org.lazaret.drill.mutants;

import org.lazaret.core.journal.KeyId;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.core.vault.Opened;
import org.lazaret.core.vault.Vault;
import org.lazaret.core.vault.VaultMark;
import org.lazaret.drill.universe.Mutation;

/// A vault that seals everybody under the site's one key.
final class ConstantKey implements Mutation {
    @Override public Vault vault(Vault real) { return new OneKey(real); }

    private record OneKey(Vault real) implements Vault {
        @Override public KeyId take(SubjectId subject) { return real.ours(); }

        @Override public KeyId succeed(SubjectId subject) { return real.ours(); }

        @Override public KeyId ours() { return real.ours(); }

        @Override public void belongs(KeyId key, SubjectId subject) {}

        @Override public byte[] seal(KeyId key, byte[] header, byte[] body) { return real.seal(key, header, body); }

        @Override public Opened open(KeyId key, byte[] header, byte[] sealed) { return real.open(key, header, sealed); }

        @Override public void destroy(SubjectId subject) { real.destroy(subject); }

        @Override public boolean destroyed(SubjectId subject) { return real.destroyed(subject); }

        @Override public boolean knows(SubjectId subject) { return real.knows(subject); }

        @Override public int stock() { return real.stock(); }

        @Override public long learnt() { return real.learnt(); }

        @Override public boolean tidy(long care) { return real.tidy(care); }

        @Override public VaultMark mark() { return real.mark(); }
    }
}
