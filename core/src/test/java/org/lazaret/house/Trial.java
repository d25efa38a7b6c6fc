package org.lazaret.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/// A wall, and the small deliberate breach on which it must be seen to stand.
///
/// @param breach the simple name of the class that breaks the rule
public record Trial(ArchRule wall, String breach) {
    /// Fails unless the wall flags its breach and says what to do instead.
    public void run(JavaClasses breaches) {
        var found = wall.evaluate(breaches).getFailureReport();

        assertThat(found.getDetails()).as(wall.getDescription()).anyMatch(line -> line.contains(breach));
        assertThat(wall.getDescription()).as("a wall says why it stands and then what to do instead").containsPattern(
            "because .+[.)] [A-Z][a-z]+ .+");
    }

    @Override public String toString() { return breach; }
}
