package org.lazaret.practice.staff;

/// Why someone no longer sits at a device.
public enum Leaving {
    /// They signed out.
    BY_HAND,
    /// Somebody else sat down there.
    CHANGED,
    /// Their shift was over.
    OVER,
    /// They no longer work here, chose another password, or signed in there anew.
    ENDED,
    /// An order of the group's commanders stops them, or the device.
    SUSPENDED
}
