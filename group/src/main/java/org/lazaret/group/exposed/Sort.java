package org.lazaret.group.exposed;

/// What was seen.
public enum Sort {
    /// A hub has less than it had vouched for.
    LOST,
    /// A hub answers, and for some time has taken nothing of what was brought.
    WITHHELD,
    /// A hub has more of this site's records, under the site's own key, than this computer has.
    AHEAD,
    /// A hub has other records of this site, under the site's own key, than this computer has.
    OTHER_PAST,
    /// A hub was brought, under this site's key, records that this computer did not write.
    ANOTHER,
    /// A hub showed as this site's what the site never signed.
    NOT_SIGNED,
    /// A hub's word did not bear the key that this site knows.
    NOT_VOUCHED,
    /// A hub claimed more than there is, and showed nothing for it.
    CLAIMED,
    /// A hub sent what cannot be read.
    NONSENSE,
    /// A hub brought as a statement of the zone's officers what they did not sign.
    STATEMENT;

    /// Whether it means that the hub goes on with other records of this site than this computer's.
    public boolean lost() { return this == AHEAD || this == OTHER_PAST; }
}
