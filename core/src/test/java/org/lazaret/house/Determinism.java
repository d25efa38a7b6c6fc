package org.lazaret.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// A story told twice with one seed must end the same: nothing but the world asks the clock, the dice or the machine.
public final class Determinism {
    private static final String[] WORLD = {"..world..", "..bench..", "org.lazaret.server.."};
    private static final String[] REFLECTING = {"org.lazaret.core.rows..", "org.lazaret.core.book..",
        "org.lazaret.server.."};

    private static final String CLOCKS = "java[.]time[.]\\w+[.]now|java[.]time[.]Clock[.]\\w+"
        + "|java[.]lang[.]System[.](currentTimeMillis|nanoTime)";
    private static final String DICE = "java[.]util[.]UUID[.]randomUUID|java[.]lang[.]Math[.]random"
        + "|java[.]lang[.]System[.]identityHashCode|java[.]util[.]Collections[.]shuffle";
    private static final String RANDOM = "java[.]util[.](Random|SplittableRandom|random[.].*"
        + "|concurrent[.]ThreadLocalRandom)|java[.]security[.]SecureRandom";
    private static final String THREADS = "java[.]lang[.](Thread.*|VirtualThread)|java[.]util[.](Timer|TimerTask)"
        + "|java[.]util[.]concurrent[.](Executor.*|ForkJoin.*|CompletableFuture|StructuredTaskScope.*|ThreadPool.*)";
    private static final String MACHINE = "java[.]lang[.]System[.](getenv|getProperty)"
        + "|java[.]util[.]Locale[.]getDefault|java[.]time[.]ZoneId[.]systemDefault"
        + "|java[.]nio[.]charset[.]Charset[.]defaultCharset";
    private static final String BARE = "java[.]lang[.]String[.](toLowerCase|toUpperCase|getBytes)";

    /// What time it is, only a Clock says.
    public static final ArchRule NO_CLOCK = outside(calls(CLOCKS),
        "a site asks World.clock() and nobody else. Use the stamp of the scene");

    /// Chance comes from Secrets, or from the simulator's seed.
    public static final ArchRule NO_DICE = outside(calls(DICE).or(dependOnClassesThat(nameMatching(RANDOM))),
        "one seed must give one history. Ask World.secrets() for keys and names, and the drill's Chance for choices");

    /// A site is passive.
    public static final ArchRule NO_THREADS = outside(dependOnClassesThat(nameMatching(THREADS)),
        "a site is driven by whoever holds it, with a thread or with a loop. Do a bounded piece in step(), and wait "
            + "with Turns and Pending");

    /// The same on every machine, in any country.
    public static final ArchRule NO_MACHINE = outside(calls(MACHINE).or(callsBare()),
        "a journal reads the same in any country. Name Locale.ROOT, UTF_8 or the site's zone; take a "
            + "setting as an argument");

    /// Only the two places that turn records into text and back look into them.
    public static final ArchRule NO_REFLECTION = Wall.never(
        resideInAnyPackage("org.lazaret..").and(resideOutsideOfPackages(REFLECTING)),
        dependOnClassesThat(resideInAnyPackage("java.lang.reflect..")),
        "what is found at run time no compiler checks. Write a switch, or use the codecs of core.book and core.rows");

    static final List<ArchRule> ALL = List.of(NO_CLOCK, NO_DICE, NO_THREADS, NO_MACHINE, NO_REFLECTION);

    private static ArchRule outside(ArchCondition<JavaClass> does, String because) {
        return Wall.never(resideInAnyPackage("org.lazaret..").and(resideOutsideOfPackages(WORLD)), does, because);
    }

    private static ArchCondition<JavaClass> calls(String methods) {
        return callMethodWhere(describe("it is " + methods, (JavaCall<?> call) -> nameOf(call).matches(methods)));
    }

    /// Those that ask the machine for its language or charset only when they are given none.
    private static ArchCondition<JavaClass> callsBare() {
        return callMethodWhere(describe("it is given no locale or charset",
            (JavaCall<?> call) -> nameOf(call).matches(BARE) && call.getTarget().getRawParameterTypes().isEmpty()));
    }

    private static String nameOf(JavaCall<?> call) { return call.getTargetOwner().getName() + "." + call.getName(); }

    private Determinism() {}
}
