package org.lazaret.guard.watch;

/// What stands out. A strong rule is one on which a site may stop somebody for an hour without asking anybody; on a
/// weak one it only tells.
public enum Rule {
    /// The record of somebody who was only made up was opened.
    DECOY(true, false),
    /// Records of too many were opened within an hour.
    MANY_IN_AN_HOUR(true, true),
    /// Records of too many were opened within a day, however slowly.
    MANY_IN_A_DAY(true, true),
    /// Too many were shown within an hour, in lists and searches too.
    SHOWN_IN_AN_HOUR(true, true),
    /// Nothing explains why records of so many were opened within a day.
    UNEXPLAINED(false, false),
    /// Records of so many were opened without a reason while the owner of the account is at home by the rota.
    OFF_ROTA(false, false),
    /// The same at a computer that is not of the house while it is shut, by somebody of whom no rota is kept.
    OFF_SITE(false, false),
    /// Pages were opened in turn at two computers, sooner after each other than one person can be at both.
    TWO_AT_ONCE(false, false),
    /// A list of all clients was fetched as a file, which two people let out.
    LET_OUT(false, false);

    private final boolean strong;
    private final boolean many;

    Rule(boolean strong, boolean many) {
        this.strong = strong;
        this.many = many;
    }

    public boolean strong() { return strong; }

    /// Whether both find the same cause: too many are too many, however they are counted.
    boolean alike(Rule other) { return this == other || many && other.many; }
}
