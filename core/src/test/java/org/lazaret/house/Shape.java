package org.lazaret.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.lazaret.house.Parsed.Node;

/// How large a thing may be, and what must be said of it.
final class Shape {
    private static final int MOST_LINES = 30;
    private static final int MOST_PARAMETERS = 4;

    private static final Set<String> CHECKED = Set.of("Exception", "Throwable", "IOException", "SQLException",
        "InterruptedException", "GeneralSecurityException", "NoSuchAlgorithmException", "ReflectiveOperationException");

    static final List<TreeRule<?>> RULES = List.of(
        new TreeRule<>(MethodTree.class, method -> method.lastLine() - method.line() >= MOST_LINES,
            "a method of more than 30 lines", "Let it branch, and give what it computes a name of its own"),
        new TreeRule<>(MethodTree.class, method -> method.tree().getParameters().size() > MOST_PARAMETERS,
            "a method of more than 4 parameters", "Those that travel together are a record: find its name"),
        new TreeRule<>(CompilationUnitTree.class, file -> file.tree().getTypeDecls().size() > 1,
            "a file with two types at the top", "Give each a file, or nest the one that serves the other"),
        new TreeRule<>(ClassTree.class, type -> topAndPublic(type) && !saysWhatItIs(type),
            "a public type that does not say what it is", "Begin it with one sentence after ///"),
        new TreeRule<>(ClassTree.class, type -> isBook(type) && !comment(type).contains("/// Source: "),
            "a book without its source", "Name the act, standard or paper with its paragraph after /// Source:"),
        new TreeRule<>(VariableTree.class, Shape::mutableStatic, "static state that changes",
            "Hand it over: a constructor argument, or a component of World"),
        new TreeRule<>(MethodTree.class, Shape::takesOptional, "a parameter that may be absent",
            "Write two methods, or make it the component of a record"),
        new TreeRule<>(ClassTree.class, Shape::open, "a class that anyone may inherit from",
            "Make it final, or a record; if it has kinds, a sealed interface of records"),
        new TreeRule<>(VariableTree.class, Shape::afterMethods, "a field after a method",
            "Put fields first, then the constructor, then what it does"),
        new TreeRule<>(ReturnTree.class, one -> one.in().file().main() && givesNull(one), "a null that is given back",
            "Return an Optional, an empty list or a sealed result; if it must be null, say @Nullable"),
        new TreeRule<>(MethodTree.class, Shape::throwsChecked, "a checked exception in a signature of core or practice",
            "Return a sealed result at the port, or throw the unchecked one that says what is broken"));

    private static boolean topAndPublic(Node<ClassTree> type) {
        return !type.in().file().test() && type.parent() instanceof CompilationUnitTree
            && type.tree().getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    private static boolean saysWhatItIs(Node<ClassTree> type) { return comment(type).matches("(?s)/// \\S.*"); }

    private static boolean isBook(Node<ClassTree> type) {
        return !type.in().file().test()
            && type.tree().getImplementsClause().stream().anyMatch(one -> one.toString().startsWith("Book<"));
    }

    /// The doc comment that stands right above a type.
    private static String comment(Node<?> type) {
        var lines = type.in().file().lines();
        var first = (int) type.line() - 1;
        var at = first;
        while (at > 0 && lines.get(at - 1).strip().startsWith("///")) at--;
        return String.join("\n", lines.subList(at, first)).strip();
    }

    private static boolean mutableStatic(Node<VariableTree> variable) {
        var flags = variable.tree().getModifiers().getFlags();
        return variable.parent() instanceof ClassTree && flags.contains(Modifier.STATIC)
            && !flags.contains(Modifier.FINAL);
    }

    private static boolean open(Node<ClassTree> type) {
        var flags = type.tree().getModifiers().getFlags();
        return type.in().file().main() && type.tree().getKind() == Tree.Kind.CLASS
            && !type.tree().getSimpleName().isEmpty() && !flags.contains(Modifier.FINAL)
            && !flags.contains(Modifier.SEALED);
    }

    private static boolean afterMethods(Node<VariableTree> field) {
        return field.parent() instanceof ClassTree type
            && type.getMembers().stream().takeWhile(member -> member != field.tree()).anyMatch(
                member -> member instanceof MethodTree method && !method.getName().contentEquals("<init>"));
    }

    private static boolean givesNull(Node<ReturnTree> one) {
        return one.tree().getExpression() != null && one.tree().getExpression().getKind() == Tree.Kind.NULL_LITERAL
            && one.above(MethodTree.class).limit(1).noneMatch(method -> method.toString().contains("@Nullable"));
    }

    /// What is filled in from a request is annotated, and nobody of ours hands it over.
    private static boolean takesOptional(Node<MethodTree> method) {
        return !method.tree().getModifiers().getFlags().contains(Modifier.PRIVATE)
            && method.tree().getParameters().stream().filter(
                each -> each.getModifiers().getAnnotations().isEmpty()).map(VariableTree::getType).anyMatch(
                    type -> type != null && type.getKind() == Tree.Kind.PARAMETERIZED_TYPE
                        && type.toString().startsWith("Optional<"));
    }

    private static boolean throwsChecked(Node<MethodTree> method) {
        var file = method.in().file();
        return file.main() && (file.path().startsWith("core/") || file.path().startsWith("practice/"))
            && !method.tree().getModifiers().getFlags().contains(Modifier.PRIVATE)
            && method.tree().getThrows().stream().anyMatch(thrown -> CHECKED.contains(thrown.toString()));
    }

    private Shape() {}
}
