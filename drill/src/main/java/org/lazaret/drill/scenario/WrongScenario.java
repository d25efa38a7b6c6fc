package org.lazaret.drill.scenario;

/// A scenario that cannot be played as it is written: where, why, and what to write instead.
public final class WrongScenario extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongScenario(Place place, String what) { super(place + ": " + what); }
}
