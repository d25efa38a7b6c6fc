package org.lazaret.core.world;

/// A seeded source of choices: the same seed gives the same choices, on any machine, in any year. Never of secrets.
///
/// Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014 (SplitMix64).
public final class Chance {
    private long state;

    public Chance(long seed) { state = seed; }

    /// A stream of its own, so that what one part of a world draws changes nothing for another.
    public Chance stream(String name) {
        var seed = state;
        for (var letter : name.toCharArray()) seed = mixed(seed * 31 + letter);
        return new Chance(mixed(seed));
    }

    public long next() {
        state += 0x9e3779b97f4a7c15L;
        return mixed(state);
    }

    /// From 0 to one less than the bound.
    public int below(int bound) { return (int) Math.floorMod(next() >>> 16, (long) bound); }

    /// True once in so many times.
    public boolean oneIn(int times) { return below(times) == 0; }

    private static long mixed(long seed) {
        var first = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
        var second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }
}
