package org.lazaret.server.commands;

import java.io.PrintWriter;

/// Why a command did not do what it was asked, in a sentence for whoever typed it.
///
/// @see org.lazaret.server.Lazaret for the exit codes
public final class Told extends RuntimeException {
    private final int exit;

    private Told(int exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    /// It was asked wrongly.
    static Told wrongly(String sentence) { return new Told(2, sentence); }

    /// What was checked does not hold, or what was asked could not be done.
    static Told failed(String sentence) { return new Told(1, sentence); }

    /// @return the exit code
    public int tell(PrintWriter to) {
        to.println(getMessage());
        to.flush();
        return exit;
    }
}
