package org.lazaret.group.zones;

/// What a zone's sites know of its hub.
///
/// @param witness the key of its cosignatures, Ed25519
/// @param wire the key it shows on the wire, Ed25519
/// @param address where it listens, e.g. `hub.example:8443`
public record Hub(Key witness, Key wire, String address) {}
