package org.lazaret.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import org.lazaret.house.Parsed.Node;

/// What things may not be called.
final class Names {
    private static final Set<String> EMPTY_NOUNS = Set.of("Manager", "Helper", "Helpers", "Util", "Utils", "Service",
        "Impl",
        "Base", "Abstract", "Info", "Data", "Dto", "DTO", "Handler", "Processor");
    private static final Set<String> EMPTY_VERBS = Set.of("process", "handle", "perform");

    static final List<TreeRule<?>> RULES = List.of(
        new TreeRule<>(ClassTree.class, type -> words(type.tree().getSimpleName()).anyMatch(EMPTY_NOUNS::contains),
            "a name that says nothing", "Call it what people at a practice, or the standard, call the thing"),
        new TreeRule<>(MethodTree.class, method -> ours(method) && empty(method.tree().getName()),
            "a verb that says nothing", "Say what it does: tell, decide, write, seal, follow, show, carry …"),
        new TreeRule<>(MethodTree.class, method -> ours(method) && getter(method.tree()), "an accessor with get",
            "Name the thing alone, as a record does"),
        new TreeRule<>(ClassTree.class,
            type -> type.tree().getKind() == Tree.Kind.INTERFACE
                && type.tree().getSimpleName().toString().matches("I[A-Z][a-z].*"),
            "an interface with an I before its name",
            "Give the noun to the interface, and say where its maker is: OsDisk, SimDisk"),
        new TreeRule<>(MethodTree.class,
            method -> isTest(method.tree()) && !method.tree().getName().toString().contains("_"),
            "a test whose name is no sentence", "Say what is true, with_underscores_between_words"));

    /// Whether the name is our own choice: one that is overridden was chosen by somebody else.
    private static boolean ours(Node<MethodTree> method) { return !annotated(method.tree(), "Override"); }

    private static boolean isTest(MethodTree method) { return annotated(method, "Test"); }

    private static boolean annotated(MethodTree method, String annotation) {
        return method.getModifiers().getAnnotations().stream().anyMatch(
            one -> one.getAnnotationType().toString().equals(annotation));
    }

    private static boolean empty(CharSequence name) {
        return words(name).findFirst().filter(EMPTY_VERBS::contains).isPresent();
    }

    private static boolean getter(MethodTree method) {
        return method.getParameters().isEmpty() && method.getName().toString().matches("get[A-Z].*");
    }

    private static java.util.stream.Stream<String> words(CharSequence name) {
        return List.of(name.toString().split("(?<=[a-z0-9])(?=[A-Z])")).stream();
    }

    private Names() {}
}
