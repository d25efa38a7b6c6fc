package org.lazaret.server.wire;

/// Why a hub does not start: what its files say does not fit together.
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit(String why) { super(why); }
}
