package org.lazaret.server.wiring;

/// A configuration file that does not say what it must: names the file, the line and column, and how to mend it.
public final class BadFile extends RuntimeException {
    public BadFile(String where, String what) { super(where + ": " + what); }
}
