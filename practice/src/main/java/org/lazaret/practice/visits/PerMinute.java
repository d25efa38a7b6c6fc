package org.lazaret.practice.visits;

/// How often a heart beats or a chest rises.
///
/// @param times a minute, from 1 to 1,500: a canary's heart
public record PerMinute(long times) {
    /// @throws NumberFormatException if it is no whole number
    public static PerMinute of(String times) { return new PerMinute(Long.parseLong(times.strip())); }

    boolean possible() { return times >= 1 && times <= 1_500; }

    @Override public String toString() { return Long.toString(times); }
}
