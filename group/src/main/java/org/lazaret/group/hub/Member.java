package org.lazaret.group.hub;

import java.util.List;
import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.PeerId;

/// A site as its hub knows it.
///
/// @param peer `GROUP/SITE`
/// @param journals a key for each; its name is the journal's origin
public record Member(PeerId peer, List<VerifierKey> journals, Limit limit) {
    /// A site with its first two journals, which one key signs.
    ///
    /// @param publicKey 32 bytes, Ed25519
    public static Member of(PeerId peer, byte[] publicKey, Limit limit) {
        return new Member(peer, List.of(new VerifierKey(peer.name() + "/care/1", publicKey),
            new VerifierKey(peer.name() + "/access/1", publicKey)), limit);
    }

    /// The name by which entries are addressed to it.
    public String site() { return peer.name().substring(peer.name().indexOf('/') + 1); }
}
