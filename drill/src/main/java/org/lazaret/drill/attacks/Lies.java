package org.lazaret.drill.attacks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lazaret.drill.universe.Agenda;

/// What was done to the records at a hub, or said in its name: who found each out, and when.
public final class Lies {
    private static final List<Duration> LOOKS = List.of(Duration.ofMillis(100), Duration.ofSeconds(1),
        Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(2), Duration.ofMinutes(5),
        Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3));

    private final Agenda agenda;
    private final List<Lie> lies = new ArrayList<>();

    /// One of them, and what came of it.
    private static final class Lie {
        private final String what;
        private final Instant told;
        /// Done, and not only said.
        private final boolean grave;
        private Optional<String> found = Optional.empty();
        private Optional<String> believed = Optional.empty();
        private Duration after = Duration.ZERO;

        private Lie(String what, Instant told, boolean grave) {
            this.what = what;
            this.told = told;
            this.grave = grave;
        }

        private boolean silent() { return found.isEmpty() && believed.isEmpty(); }
    }

    public Lies(Agenda agenda) { this.agenda = agenda; }

    /// Something was done just now; from now on it is looked at, whether somebody says so.
    ///
    /// @param what e.g. `the hub of uk was rolled back`
    /// @param says who says so and with which words, if anybody does at that moment
    public void told(String what, Supplier<Optional<String>> says) { watch(new Lie(what, agenda.now(), true), says); }

    /// Something was only said: who does not believe it need not say so either.
    ///
    /// @param believed with which words someone takes it for the truth, if anybody does a second later
    public void claimed(String what, Supplier<Optional<String>> says, Supplier<Optional<String>> believed) {
        var lie = new Lie(what, agenda.now(), false);
        watch(lie, says);
        agenda.in(Duration.ofSeconds(1), () -> lie.believed = believed.get());
    }

    private void watch(Lie lie, Supplier<Optional<String>> says) {
        lies.add(lie);
        for (var wait : LOOKS) agenda.in(wait, () -> look(lie, says));
    }

    private void look(Lie lie, Supplier<Optional<String>> says) {
        if (lie.found.isPresent()) return;
        lie.found = says.get();
        lie.after = Duration.between(lie.told, agenda.now());
    }

    public int tried() { return lies.size(); }

    /// How many were only said, and neither believed nor worth a word.
    public int idle() { return (int) lies.stream().filter(lie -> !lie.grave && lie.silent()).count(); }

    public int found() { return (int) lies.stream().filter(lie -> lie.found.isPresent()).count(); }

    /// What nobody said, and what was believed.
    public List<String> wrong() {
        var believed = lies.stream().flatMap(lie -> lie.believed.stream().map(more -> lie.what + ": " + more));
        var silent = lies.stream().filter(lie -> lie.grave && lie.silent()).map(
            lie -> lie.what + ", and nobody said so");
        return Stream.concat(believed, silent).toList();
    }

    /// Each that was found out: by whom, and how long after.
    public List<String> words() {
        return lies.stream().filter(lie -> lie.found.isPresent()).map(lie -> "%s: after %s, %s".formatted(lie.what,
            span(lie.after), lie.found.get())).toList();
    }

    private static String span(Duration wait) {
        return wait.toSeconds() < 1 ? "%d ms".formatted(wait.toMillis()) : "%d s".formatted(wait.toSeconds());
    }
}
