package org.lazaret.house;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A rule about the lines of files: none of them may contain this.
///
/// @param where the files it is about
record TextRule(Predicate<SourceFile> where, Pattern banned, String what, String instead) {
    Stream<Breach> breaches(SourceFile file) {
        if (!where.test(file)) return Stream.empty();
        var lines = file.lines();
        return IntStream.range(0, lines.size()).filter(at -> banned.matcher(lines.get(at)).find()).mapToObj(
            at -> new Breach(file.path(), at + 1, what, instead));
    }
}
