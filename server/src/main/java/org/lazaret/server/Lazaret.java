package org.lazaret.server;

/// The program.
public final class Lazaret {
    private Lazaret() {}

    public static void main(String[] arguments) {
    }
}
