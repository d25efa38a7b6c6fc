package org.lazaret.group.carry;

import org.lazaret.core.journal.VerifierKey;
import org.lazaret.core.world.PeerId;

/// The hub of a zone as its sites know it.
///
/// @param peer where messages to it go, `hub/ZONE`
/// @param witness the key of its cosignatures; its name is the peer's
public record HubIdentity(PeerId peer, VerifierKey witness) {
    /// @param publicKey 32 bytes, Ed25519
    public static HubIdentity of(String zone, byte[] publicKey) {
        return new HubIdentity(peer(zone), new VerifierKey("hub/" + zone, VerifierKey.Use.COSIGNATURES, publicKey));
    }

    public static PeerId peer(String zone) { return new PeerId("hub/" + zone); }
}
