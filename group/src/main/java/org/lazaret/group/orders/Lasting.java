package org.lazaret.group.orders;

/// Something that takes away for a time, counted in the time that passes at a site.
public interface Lasting {
    /// By which it is known at its site.
    String hash();

    /// Seconds that it still lasts.
    long left();
}
