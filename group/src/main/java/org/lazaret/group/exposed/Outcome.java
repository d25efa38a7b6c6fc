package org.lazaret.group.exposed;

/// What came out when somebody looked into it.
public enum Outcome {
    /// The hub was put right, or was made anew.
    HUB_MENDED,
    /// An older disk was in this computer, and the right one is back.
    DISK_BACK,
    /// Another computer had this site's records and keys, and is switched off.
    OTHER_OFF,
    /// Somebody broke in: whoever leads the response has it.
    ATTACK,
    /// Nothing was wrong.
    HARMLESS
}
