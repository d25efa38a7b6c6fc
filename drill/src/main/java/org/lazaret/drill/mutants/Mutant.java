package org.lazaret.drill.mutants;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lazaret.drill.universe.Mutation;

/// The mechanisms that can be broken on purpose, and the promise that must then be seen to break.
public enum Mutant {
    SKIP_FSYNC(2), JOURNAL_AFTER_SEND(3), CONSTANT_KEY(3), DROP_SUBJECT(3), FORGET_ACKNOWLEDGED(2), FRESH_WITNESS(6,
        "dark-hub"), ACCEPT_FOREIGN_ZONE(8, "dark-hub"), TRUNCATE_ASSESSMENT(3, "stolen-password"), ACCEPT_M_MINUS_1(5,
            "forged-orders"), KEEP_STREAM_OPEN(5, "forged-orders");

    private final int promise;
    private final String scenario;

    Mutant(int promise) { this(promise, "power-cut"); }

    Mutant(int promise, String scenario) {
        this.promise = promise;
        this.scenario = scenario;
    }

    /// The scenario in which it is seen.
    public String scenario() { return scenario; }

    /// The number of the promise that it breaks.
    public int promise() { return promise; }

    public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public static Optional<Mutant> of(String word) {
        return Arrays.stream(values()).filter(mutant -> mutant.word().equals(word)).findFirst();
    }

    public Mutation mutation() {
        return switch (this) {
            case SKIP_FSYNC -> new SkipFsync();
            case JOURNAL_AFTER_SEND -> new JournalAfterSend();
            case CONSTANT_KEY -> new ConstantKey();
            case DROP_SUBJECT -> new DropSubject();
            case FORGET_ACKNOWLEDGED -> new ForgetAcknowledged();
            case FRESH_WITNESS -> new FreshWitness();
            case ACCEPT_FOREIGN_ZONE -> new AcceptForeignZone();
            case TRUNCATE_ASSESSMENT -> new TruncateAssessment();
            case ACCEPT_M_MINUS_1 -> new AcceptOneFewer();
            case KEEP_STREAM_OPEN -> new KeepStreamOpen();
        };
    }
}
