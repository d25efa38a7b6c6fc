package org.lazaret.group.zones;

/// What an officer's key is good for.
public enum Office { ROOT, COMMANDER, QUORUM }
