package org.lazaret.guard.watch;

/// What came of a finding, in the word of a person who looked into it.
public enum Outcome {
    /// It was work: stocktaking, letters to many, a list put in order.
    OWN_WORK,
    /// It was opened by mistake.
    MISTAKE,
    /// Somebody looked at what they had no reason to look at, and was talked to.
    TALKED_TO,
    /// It was somebody else under this account.
    INTRUDER,
    /// Somebody tried out whether the watch sees it.
    TRIED_OUT
}
