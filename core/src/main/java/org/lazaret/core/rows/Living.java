package org.lazaret.core.rows;

import java.util.BitSet;
import java.util.List;

/// Which numbers of findables still stand.
final class Living {
    static final Living NONE = new Living(new BitSet());
    private final BitSet numbers;

    private Living(BitSet numbers) { this.numbers = numbers; }

    boolean has(int number) { return numbers.get(number); }

    Living changed(List<Integer> added, List<Integer> gone) {
        var after = (BitSet) numbers.clone();
        gone.forEach(after::clear);
        added.forEach(after::set);
        return new Living(after);
    }
}
