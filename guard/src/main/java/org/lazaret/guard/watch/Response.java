package org.lazaret.guard.watch;

/// What a site did by itself about a finding.
public enum Response {
    /// It stopped the account for an hour.
    STOPPED,
    /// It asked whoever is there to prove once more that it is them: nobody else would be left to care.
    ASKED,
    /// It told the people of the site, and no more.
    TOLD
}
