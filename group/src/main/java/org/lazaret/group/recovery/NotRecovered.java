package org.lazaret.group.recovery;

/// Why a site does not come back from its hub and the officers, in a sentence that names the file that is wrong.
public final class NotRecovered extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotRecovered(String why) { super(why); }
}
