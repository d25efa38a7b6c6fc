package org.lazaret.house;

import java.util.List;
import java.util.stream.Stream;

/// Every rule about single files, together.
final class Tidy {
    private static final List<TreeRule<?>> JAVA = Stream.of(Shape.RULES, Names.RULES, Code.RULES).flatMap(
        List::stream).toList();

    static Stream<Breach> breaches(SourceFile file) {
        return Stream.of(TextRules.breaches(file), java(file), packages(file)).flatMap(found -> found);
    }

    /// What each rule calls its breach.
    static Stream<String> names() {
        return Stream.of(TextRules.names(), JAVA.stream().map(TreeRule::what), Packages.names()).flatMap(name -> name);
    }

    private static Stream<Breach> java(SourceFile file) {
        if (!file.java()) return Stream.empty();
        var parsed = Parsed.of(file);
        return JAVA.stream().flatMap(rule -> rule.breaches(parsed));
    }

    private static Stream<Breach> packages(SourceFile file) {
        return file.path().endsWith("package-info.java") ? Packages.breaches(file) : Stream.empty();
    }

    private Tidy() {}
}
