package org.lazaret.group.recovery;

/// One part of a secret that was shared among several; fewer than so many say nothing about it.
///
/// @param number 1 to 255, whose part it is
/// @param bytes as many as the secret has
public record Share(int number, byte[] bytes) {
    public Share {
        if (number < 1 || number > 255) throw new IllegalArgumentException("a share is 1 to 255, not " + number);
    }

    @Override public String toString() { return "share " + number; }
}
