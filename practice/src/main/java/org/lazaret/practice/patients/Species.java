package org.lazaret.practice.patients;

import java.util.Arrays;

/// What kind of animal it is.
public enum Species {
    DOG(120), CAT(15), RABBIT(12), GUINEA_PIG(3), HAMSTER(1), RAT(2), FERRET(4), BIRD(150), TORTOISE(300), SNAKE(
        120), LIZARD(100), HORSE(1_400), OTHER(1_500);

    private final long kilograms;

    Species(long kilograms) { this.kilograms = kilograms; }

    /// Hardly one weighs more: someone who writes more is asked, not stopped.
    ///
    /// Source: the heaviest breeds kept (Saint Bernard, Maine Coon, Flemish giant, Shire, ostrich), rounded up.
    Weight most() { return new Weight(kilograms * 1_000); }

    /// By the name that another site's program gave it: another, if this one does not know it.
    public static Species named(String name) {
        return Arrays.stream(values()).filter(species -> species.name().equals(name)).findFirst().orElse(OTHER);
    }
}
