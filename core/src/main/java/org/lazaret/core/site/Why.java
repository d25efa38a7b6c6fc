package org.lazaret.core.site;

/// Why someone would read a record.
///
/// @param kind `appointment`, `in-patient`, `invoice`, `referral`, `lab`, `call`, `task`
/// @param about the book that explains it
public record Why(String kind, String about) {
    @Override public String toString() { return kind + " " + about; }
}
