package org.lazaret.group.recovery;

/// Why a site does not come back from its hub and the officers, in a sentence that names the file that is wrong.
public final class NotRecovered extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean shortfall;

    public NotRecovered(String why) { this(why, false); }

    private NotRecovered(String why, boolean shortfall) {
        super(why);
        this.shortfall = shortfall;
    }

    /// Others know more than there is: somebody must say that there is no newer copy.
    public static NotRecovered shortfall(String why) { return new NotRecovered(why, true); }

    public boolean isShortfall() { return shortfall; }
}
