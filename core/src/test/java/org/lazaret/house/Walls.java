package org.lazaret.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.List;

/// The walls between the floors of the house: who may know whom. Each says why it stands and what to do instead.
public final class Walls {
    private static final String[] BELOW_CORE = {"java..", "javax.crypto..", "org.lazaret.core..", "org.bouncycastle..",
        "tools.jackson.core..", "org.sqlite..", "org.jspecify.."};
    private static final String[] FRAMEWORK = {"org.springframework..", "jakarta..", "gg.jte..", "org.apache.."};
    /// Where a framework may be known: pages and their controllers, and the program that starts everything.
    private static final String[] EDGE = {"..web..", "org.lazaret.pages..", "org.lazaret.practice.pages..",
        "org.lazaret.interop..", "org.lazaret.server.."};
    private static final Set<String> BACK_DOORS = Set.of("site.Site", "journal.SiteLog", "rows.Sql", "rows.Tables",
        "rows.Rows", "vault.Vault", "world.World", "world.Disk");

    /// Core stands alone on the JDK and three libraries.
    public static final ArchRule CORE_STANDS_ALONE = Wall.always(resideInAnyPackage("org.lazaret.core.."),
        onlyDependOnClassesThat(resideInAnyPackage(BELOW_CORE)),
        "core outlives every framework. Take what you need as an argument, or let a floor above do it");

    /// Pages know core and the web, and no room.
    public static final ArchRule PAGES_KNOW_NO_ROOM = floor("pages", "practice", "guard", "group", "interop", "server",
        "drill");

    /// The group knows core only: it runs where there is no page and no practice.
    public static final ArchRule GROUP_KNOWS_ONLY_CORE = floor("group", "pages", "practice", "guard", "interop",
        "server", "drill");

    /// Practice and guard do not know each other, and neither knows the floors above.
    public static final ArchRule PRACTICE_KNOWS_NOTHING_ABOVE = floor("practice", "guard", "interop", "server",
        "drill");

    /// The guard asks core why somebody may read, and knows no room that answers; nor the floors above.
    public static final ArchRule GUARD_KNOWS_NO_ROOM = floor("guard", "practice", "interop", "server", "drill");

    /// The drill plays a house without its web.
    public static final ArchRule DRILL_KNOWS_NO_SERVER = floor("drill", "server", "pages", "interop", "practice..web");

    /// The law of a room runs without any framework.
    public static final ArchRule ONLY_THE_EDGE_KNOWS_A_FRAMEWORK = Wall.never(
        resideInAnyPackage("org.lazaret..").and(resideOutsideOfPackages(EDGE)), dependOnClassesThat(frameworks()),
        "the law must run in a simulator and outlive any framework. Move what needs it into the room's web package");

    /// A page reads and tells through its desk.
    public static final ArchRule CONTROLLERS_HOLD_ONLY_DESKS = Wall.never(
        resideInAnyPackage("org.lazaret.practice..web..", "org.lazaret.guard..web.."),
        dependOnClassesThat(describe("are doors that bypass the desk", Walls::backDoor)),
        "only a Desk checks orders and journals what is read. Take a Desk as the method's argument");

    static final List<ArchRule> ALL = List.of(CORE_STANDS_ALONE, PAGES_KNOW_NO_ROOM, GROUP_KNOWS_ONLY_CORE,
        PRACTICE_KNOWS_NOTHING_ABOVE, GUARD_KNOWS_NO_ROOM,
        DRILL_KNOWS_NO_SERVER, ONLY_THE_EDGE_KNOWS_A_FRAMEWORK, CONTROLLERS_HOLD_ONLY_DESKS);

    private static ArchRule floor(String floor, String... above) {
        var packages = List.of(above).stream().map(name -> "org.lazaret." + name + "..").toArray(String[]::new);
        return Wall.never(resideInAnyPackage("org.lazaret." + floor + ".."),
            dependOnClassesThat(resideInAnyPackage(packages)),
            "arrows point only downwards. Declare an interface here and let the floor above implement it, or move the "
                + "type down");
    }

    /// Modulith's annotations say where a room's doors are, and run nothing.
    private static DescribedPredicate<JavaClass> frameworks() {
        return resideInAnyPackage(FRAMEWORK).and(resideOutsideOfPackages("org.springframework.modulith.."));
    }

    private static boolean backDoor(JavaClass type) {
        return BACK_DOORS.stream().anyMatch(name -> type.getName().equals("org.lazaret.core." + name));
    }

    private Walls() {}
}
