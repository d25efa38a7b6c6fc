package org.lazaret.core.bench;

/// What every benchmark gives back.
public final class Bench {
    private Bench() {}

    /// One figure beside the physical limit that was measured in the same run.
    ///
    /// @param unit of both, e.g. `entries/s`
    /// @param limit what the machine does when it does nothing else
    /// @param limitName what that was, e.g. `SHA-256 of the same bytes`
    public record Figure(String name, double value, String unit, double limit, String limitName) {
        public double ratio() { return value / limit; }
    }
}
