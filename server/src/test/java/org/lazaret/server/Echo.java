package org.lazaret.server;

/// A program that says what it was given and where it runs, and leaves with 7.
final class Echo {
    private Echo() {}

    public static void main(String... arguments) {
        System.out.println(String.join("|", arguments) + " in " + System.getProperty("user.dir"));
        System.exit(7);
    }
}
