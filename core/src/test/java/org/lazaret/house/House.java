package org.lazaret.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// The classes of the house as they stand on the class path, and every wall they are held against.
public final class House {
    /// Every wall.
    public static List<ArchRule> walls() {
        return Stream.of(Walls.ALL, Determinism.ALL, Facts.ALL).flatMap(List::stream).toList();
    }

    /// What is shipped: neither tests nor the jars that hold them.
    public static JavaClasses shipped() {
        return new ClassFileImporter().withImportOption(
            at -> !at.contains("/test-classes/") && !at.contains("-tests.jar")).importPackages("org.lazaret");
    }

    /// The small deliberate breaches that the walls are tried on.
    public static JavaClasses breaches() {
        return new ClassFileImporter().withImportOption(at -> at.contains("/breach/")).importPackages("org.lazaret");
    }

    private House() {}
}
