package org.lazaret.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

/// How a wall is written: for whom it stands, what is or is not done there, why, and what to do instead.
final class Wall {
    static ArchRule never(DescribedPredicate<JavaClass> who, ArchCondition<JavaClass> does, String because) {
        return noClasses().that(who).should(does).because(because).allowEmptyShould(true);
    }

    static ArchRule always(DescribedPredicate<JavaClass> who, ArchCondition<JavaClass> does, String because) {
        return classes().that(who).should(does).because(because).allowEmptyShould(true);
    }

    private Wall() {}
}
