package org.lazaret.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.lazaret.core.journal.SubjectId;

/// Whose a key is, as 128 bits of the SHA-256 of the subject's name: 300,000 of them must fit in memory.
record Owner(long high, long low) {
    static final int BYTES = 16;
    static final Owner NOBODY = new Owner(0, 0);
    /// The site, for its books without a person. No subject has its name.
    static final Owner SITE = hash("/site");

    static Owner of(SubjectId subject) {
        if (subject.name().isBlank() || subject.name().equals("/site"))
            throw new IllegalArgumentException("no subject is named '%s'".formatted(subject.name()));
        return hash(subject.name());
    }

    private static Owner hash(String name) { return read(ByteBuffer.wrap(Sha.of(name.getBytes(UTF_8)))); }

    static Owner read(ByteBuffer from) { return new Owner(from.getLong(), from.getLong()); }

    void write(ByteBuffer to) { to.putLong(high).putLong(low); }
}
