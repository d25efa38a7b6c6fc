package org.lazaret.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// A Java file as the compiler reads it, before it knows what any name means.
record Parsed(SourceFile file, CompilationUnitTree unit, SourcePositions positions, List<TreePath> nodes) {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /// One for all files: to make one costs more than to parse a file.
    private static final StandardJavaFileManager MANAGER = COMPILER.getStandardFileManager(null, null, null);

    /// One node of a parsed file, with the way up to the file.
    record Node<T extends Tree>(Parsed in, TreePath path, T tree) {
        long line() { return in.unit.getLineMap().getLineNumber(in.positions.getStartPosition(in.unit, tree)); }

        long lastLine() { return in.unit.getLineMap().getLineNumber(in.positions.getEndPosition(in.unit, tree)); }

        Tree parent() { return path.getParentPath().getLeaf(); }

        /// Whether a node of that type lies on the way up.
        boolean under(Class<? extends Tree> type) { return above(type).findFirst().isPresent(); }

        <U extends Tree> Stream<U> above(Class<U> type) {
            return Stream.iterate(path.getParentPath(), up -> up != null, TreePath::getParentPath).map(
                TreePath::getLeaf).filter(type::isInstance).map(type::cast);
        }
    }

    static Parsed of(SourceFile file) {
        var task = (JavacTask) COMPILER.getTask(null, MANAGER, null, List.of("-proc:none"), null,
            List.of(source(file)));
        try {
            var unit = task.parse().iterator().next();
            return new Parsed(file, unit, Trees.instance(task).getSourcePositions(), nodesOf(unit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T extends Tree> Stream<Node<T>> all(Class<T> type) {
        return nodes.stream().filter(path -> type.isInstance(path.getLeaf())).map(
            path -> new Node<>(this, path, type.cast(path.getLeaf())));
    }

    private static List<TreePath> nodesOf(CompilationUnitTree unit) {
        var nodes = new ArrayList<TreePath>();
        new TreePathScanner<Void, Void>() {
            @Override public Void scan(Tree tree, Void nothing) {
                if (tree != null)
                    nodes.add(getCurrentPath() == null ? new TreePath(unit) : new TreePath(getCurrentPath(), tree));
                return super.scan(tree, nothing);
            }
        }.scan(unit, null);
        return nodes;
    }

    private static JavaFileObject source(SourceFile file) {
        return new SimpleJavaFileObject(URI.create("text:/" + file.path()), JavaFileObject.Kind.SOURCE) {
            @Override public CharSequence getCharContent(boolean ignoreEncodingErrors) { return file.text(); }
        };
    }
}
