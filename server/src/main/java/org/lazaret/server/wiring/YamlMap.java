package org.lazaret.server.wiring;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A mapping of a YAML file that knows where it stands, so that every complaint names line and column.
///
/// @throws BadFile from every method that finds something else than it needs
final class YamlMap {
    private final Path file;
    private final MappingNode node;

    private YamlMap(Path file, MappingNode node) {
        this.file = file;
        this.node = node;
    }

    /// All that stands in a file.
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new BadFile(file.toString(),
                "the file cannot be read (%s)".formatted(unreadable.getClass().getSimpleName()));
        }
    }

    static YamlMap of(Path file, String text) {
        try {
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new java.io.StringReader(text));
            if (root == null) throw new BadFile(file.toString(), "the file is empty");
            return map(file, root);
        } catch (MarkedYAMLException broken) {
            var mark = Optional.ofNullable(broken.getProblemMark()).map(at -> place(file, at)).orElse(file.toString());
            throw new BadFile(mark, broken.getProblem());
        }
    }

    /// Complains about every key but these.
    YamlMap only(String... keys) {
        for (var tuple : node.getValue()) {
            if (!List.of(keys).contains(key(tuple)))
                throw bad(tuple.getKeyNode(), "there is no setting '%s' here. Known are: %s".formatted(key(tuple),
                    Stream.of(keys).collect(joining(", "))));
        }
        return this;
    }

    boolean has(String key) { return find(key).isPresent(); }

    String text(String key) {
        return find(key).map(value -> scalar(key, value)).orElseThrow(() -> bad(node, "'" + key + "' is missing"));
    }

    String text(String key, String otherwise) {
        return find(key).map(value -> scalar(key, value)).orElse(otherwise);
    }

    int number(String key, int otherwise) {
        return find(key).map(value -> number(key, value)).orElse(otherwise);
    }

    /// From 0, which is any that is free.
    int port(String key, int otherwise) {
        var port = number(key, otherwise);
        if (port >= 0 && port <= 65_535) return port;
        throw bad(key, "%d is no port. Write a number from 1 to 65535".formatted(port));
    }

    YamlMap map(String key) {
        return find(key).map(value -> map(file, value)).orElseThrow(() -> bad(node, "'" + key + "' is missing"));
    }

    /// At least one.
    List<YamlMap> maps(String key) {
        return find(key).filter(SequenceNode.class::isInstance).map(SequenceNode.class::cast).map(
            SequenceNode::getValue).filter(all -> !all.isEmpty()).orElseThrow(
                () -> bad(node, "'" + key + "' must be a list with at least one entry")).stream().map(
                    each -> map(file, each)).toList();
    }

    /// A complaint about a value of this mapping, or about all of it.
    BadFile bad(String key, String what) { return bad(find(key).orElse(node), what); }

    private BadFile bad(Node at, String what) { return new BadFile(place(file, at.getStartMark()), what); }

    private static String place(Path file, Mark mark) {
        return "%s, line %d, column %d".formatted(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Optional<Node> find(String key) {
        return node.getValue().stream().filter(tuple -> key(tuple).equals(key)).map(
            NodeTuple::getValueNode).findFirst();
    }

    private String scalar(String key, Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) return scalar.getValue();
        throw bad(value, "'" + key + "' must be a text");
    }

    private int number(String key, Node value) {
        try {
            return Integer.parseInt(scalar(key, value));
        } catch (NumberFormatException notOne) {
            throw bad(value, "'%s' must be a whole number, not '%s'".formatted(key, scalar(key, value)));
        }
    }

    private static YamlMap map(Path file, Node value) {
        if (value instanceof MappingNode mapping) return new YamlMap(file, mapping);
        throw new BadFile(place(file, value.getStartMark()), "here must stand settings, each as 'name: value'");
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
