package org.lazaret.drill.universe;

import org.lazaret.core.site.Session;

/// Someone who reads along where the bytes leave the node, and sees the disk as it is at that moment.
public interface Tap {
    /// Nobody does.
    Tap NOBODY = (_, _) -> {};

    void leaves(Visit visit, Answer.Saw page);

    /// More was written to a stream that somebody keeps open.
    default void told(Session who, byte[] words) {}

    /// Something about orders is on the disk.
    default void ordered() {}

    /// Two of them.
    default Tap and(Tap other) {
        var one = this;
        return new Tap() {
            @Override public void leaves(Visit visit, Answer.Saw page) {
                one.leaves(visit, page);
                other.leaves(visit, page);
            }

            @Override public void told(Session who, byte[] words) {
                one.told(who, words);
                other.told(who, words);
            }

            @Override public void ordered() {
                one.ordered();
                other.ordered();
            }
        };
    }
}
