package org.lazaret.core.breach;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.lazaret.core.book.Refusal;

/// What no code of the house may do, done once each, so that the walls can be seen to stand.
final class Breaches {
    static final class KnowsALibrary {
        static void fail() { Assertions.fail(); }
    }

    static final class AsksTheClock {
        static Instant at() { return Instant.now(); }
    }

    static final class ThrowsDice {
        static long six() { return new Random(7).nextLong(); }
    }

    static final class DrawsAName {
        static String name() { return UUID.randomUUID().toString(); }
    }

    static final class StartsAThread {
        static void run(Runnable work) { Thread.ofVirtual().start(work); }
    }

    static final class AsksTheMachine {
        static String home() { return System.getenv("HOME"); }
    }

    static final class SpeaksTheMachinesLanguage {
        static String quiet(String text) { return text.toLowerCase(); }
    }

    static final class LooksIntoAType {
        static RecordComponent[] parts(Class<?> type) { return type.getRecordComponents(); }
    }

    static final class NoReason implements Refusal {}

    sealed interface Event {}

    static final class NoRecord implements Event {}

    record HoldsAFraction(List<Dose> doses) implements Event {}

    record HoldsAMap(Map<String, Long> lines) implements Event {}

    record HoldsPlainValues(String name, long amount, boolean sharp, Optional<LocalDate> day, List<Whole> doses)
        implements
            Event {}

    record Dose(double millilitres) {}

    record Whole(long microlitres) {}

    private Breaches() {}
}
