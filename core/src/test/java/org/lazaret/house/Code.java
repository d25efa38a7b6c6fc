package org.lazaret.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SynchronizedTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.lazaret.house.Parsed.Node;

/// What code may not do, as far as the compiler's first look shows it.
final class Code {
    private static final Pattern STRANGE = Pattern.compile("(lombok|org[.]mockito|org[.]easymock|io[.]mockk)[.].*");
    private static final Set<String> UNORDERED = Set.of("HashMap", "HashSet", "IdentityHashMap", "WeakHashMap");
    private static final Pattern LOOSE_ORDER = Pattern.compile(
        "(Set|Map)[.](of|ofEntries|copyOf)[(].*[)][.](stream|forEach|iterator|entrySet|keySet|values)", Pattern.DOTALL);

    /// Where an unordered map is no danger, and why: nobody walks through it.
    private static final Map<String, String> NEVER_WALKED = Map.of();

    static final List<TreeRule<?>> RULES = List.of(
        new TreeRule<>(ImportTree.class, one -> one.tree().getQualifiedIdentifier().toString().endsWith("*"),
            "a wildcard import", "Import each name, so that a reader sees where it comes from"),
        new TreeRule<>(ImportTree.class,
            one -> STRANGE.matcher(one.tree().getQualifiedIdentifier().toString()).matches(),
            "a library that writes code or plays parts", "Write a record, or the unreal maker of the port (SimDisk)"),
        new TreeRule<>(AnnotationTree.class, one -> one.tree().getAnnotationType().toString().equals("Dis" + "abled"),
            "a test that is switched off", "Mend it, or delete it and say why in the message of the commit"),
        new TreeRule<>(MethodInvocationTree.class, call -> called(call, "Thread.sleep"), "a sleep",
            "Wait for what you wait for: a Pending, a condition, the simulated clock"),
        new TreeRule<>(MethodInvocationTree.class, call -> selected(call).equals("parallelStream"), "a parallel stream",
            "Use stream(): the order of what comes out must be the order of what goes in"),
        new TreeRule<>(CatchTree.class, one -> tooWide(one.tree()), "a catch of everything",
            "Catch what is expected by name; a bug must reach the top"),
        new TreeRule<>(CaseTree.class, Code::defaultInLaw, "a default in decide or after",
            "Write a case for each record: the compiler then finds what a new one breaks"),
        new TreeRule<>(NewClassTree.class, Code::unordered, "a map or set whose order changes from run to run",
            "Use LinkedHashMap, LinkedHashSet or TreeMap, or add the file to NEVER_WALKED with its reason"),
        new TreeRule<>(MemberSelectTree.class,
            one -> one.in().file().main() && LOOSE_ORDER.matcher(one.tree().toString()).matches(),
            "a walk through a set or map whose order changes from run to run", "Walk through a List"),
        new TreeRule<>(SynchronizedTree.class, one -> outsideWorld(one.in().file()), "a lock outside the world",
            "Do it in the site's turn: Turns.take"),
        new TreeRule<>(MethodTree.class, one -> outsideWorld(one.in().file())
            && one.tree().getModifiers().getFlags().contains(Modifier.SYNCHRONIZED),
            "a lock in a method outside the world",
            "Do it in the site's turn: Turns.take"),
        new TreeRule<>(ClassTree.class, Code::inherits, "a class that inherits from a class of ours",
            "Hand it over as a component, or make the parent a sealed interface"));

    private static boolean tooWide(CatchTree caught) {
        return List.of(caught.getParameter().getType().toString().split("[|\\s]+")).stream().anyMatch(
            type -> type.equals("Exception") || type.equals("Throwable"));
    }

    private static boolean defaultInLaw(Node<CaseTree> one) {
        return one.tree().getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance)
            && one.above(MethodTree.class).anyMatch(method -> method.getName().contentEquals("decide")
                || method.getName().contentEquals("after"));
    }

    private static boolean unordered(Node<NewClassTree> made) {
        var file = made.in().file();
        return file.main() && !NEVER_WALKED.containsKey(file.path())
            && UNORDERED.contains(made.tree().getIdentifier().toString().replaceAll("<.*", ""));
    }

    /// The real world, and what runs only in it, may have threads.
    private static boolean outsideWorld(SourceFile file) {
        return file.main() && !file.in("world") && !file.path().startsWith("server/");
    }

    private static boolean inherits(Node<ClassTree> type) {
        var parent = type.tree().getExtendsClause();
        return parent != null && type.in().file().main()
            && type.in().unit().getImports().stream().noneMatch(
                one -> one.getQualifiedIdentifier().toString().endsWith("." + parent.toString().replaceAll("<.*", "")))
            && !parent.toString().endsWith("Exception") && !parent.toString().equals("Error");
    }

    private static boolean called(Node<MethodInvocationTree> call, String name) {
        return call.tree().getMethodSelect().toString().equals(name);
    }

    private static String selected(Node<MethodInvocationTree> call) {
        return call.tree().getMethodSelect() instanceof MemberSelectTree select
            ? select.getIdentifier().toString()
            : "";
    }

    private Code() {}
}
