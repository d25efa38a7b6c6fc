package org.lazaret.drill.scenario;

import java.io.StringReader;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lazaret.drill.scenario.Verb.Role;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads a scenario from YAML, and says where it is wrong by line and column.
public final class ScenarioFile {
    private static final List<String> FIELDS = List.of("name", "group", "claims", "days", "seed", "steps");
    private static final int PROMISES = 9;

    private final String file;

    public ScenarioFile(String file) { this.file = file; }

    /// @throws WrongScenario naming line and column
    public Scenario read(String yaml) {
        var fields = fields(composed(yaml));
        fields.forEach((name, value) -> {
            if (!FIELDS.contains(name))
                throw wrong(value, "there is no field '%s' in a scenario; there are %s".formatted(name, FIELDS));
        });
        var days = number(fields.get("days"), 1, 1);
        var group = group(needed(fields, "group"));
        var steps = needed(fields, "steps") instanceof SequenceNode list
            ? list.getValue().stream().map(this::step).sorted(Comparator.comparing(step -> step.at().day() * 100_000L
                + step.at().time().toSecondOfDay())).toList()
            : List.<Step>of();
        steps.forEach(step -> Target.of(step).known(group));
        return new Scenario(text(needed(fields, "name")), group,
            claims(needed(fields, "claims")), (int) days, number(fields.get("seed"), 1, Long.MIN_VALUE), steps);
    }

    private Node composed(String yaml) {
        try {
            var node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (node == null) throw new WrongScenario(new Place(file, 1, 1), "the file is empty");
            return node;
        } catch (MarkedYAMLException notYaml) {
            throw wrong(notYaml);
        }
    }

    private WrongScenario wrong(MarkedYAMLException notYaml) {
        var mark = notYaml.getProblemMark();
        return new WrongScenario(new Place(file, mark.getLine() + 1, mark.getColumn() + 1),
            "this is not YAML: " + notYaml.getProblem());
    }

    private Step step(Node node) {
        var fields = fields(node);
        var verb = verb(node, fields);
        var others = new TreeMap<String, Object>();
        fields.forEach((name, value) -> {
            if (!verb.fields().contains(name))
                throw wrong(value, "'%s' has no field '%s'; it has %s".formatted(verb.word(), name, verb.fields()));
            others.put(name, plain(value));
        });
        var places = new TreeMap<String, Place>();
        fields.forEach((name, value) -> places.put(name, place(value)));
        return new Step(when(fields.containsKey("at") ? fields.get("at") : node), verb, others, new Places(place(node),
            places));
    }

    private Profile group(Node node) {
        return Profile.of(text(node)).orElseThrow(() -> wrong(node,
            "there is no group '%s'; there are %s".formatted(text(node), Profile.names())));
    }

    private Verb verb(Node node, Map<String, Node> fields) {
        for (var role : Role.values()) {
            if (!fields.containsKey(role.word())) continue;
            var word = fields.get(role == Role.ATTACKER ? "do" : role.word());
            if (word == null) throw wrong(node, "the attacker has nothing to do: add do: followed by a verb");
            return Verb.of(role, text(word)).orElseThrow(() -> wrong(word,
                "there is no verb '%s' for %s; there are %s".formatted(text(word), role.word(), Verb.words(role))));
        }
        throw wrong(node, "a step needs one of attacker, fault or respond");
    }

    private When when(Node node) {
        if (!(node instanceof ScalarNode))
            throw wrong(node, "a step needs its time: add at: followed by e.g. d1 03:10");
        try {
            return When.of(text(node));
        } catch (IllegalArgumentException notATime) {
            throw new WrongScenario(place(node), String.valueOf(notATime.getMessage()));
        }
    }

    private List<Integer> claims(Node node) {
        if (node instanceof ScalarNode all && all.getValue().equals("all"))
            return IntStream.rangeClosed(1, PROMISES).boxed().toList();
        if (!(node instanceof SequenceNode list))
            throw wrong(node, "claims are all, or a list of promises from 1 to 9");
        return list.getValue().stream().map(each -> (int) number(each, 0, 1)).map(each -> {
            if (each > PROMISES) throw wrong(node, "there is no promise %d; there are 1 to 9".formatted(each));
            return each;
        }).toList();
    }

    private long number(@Nullable Node node, long otherwise, long least) {
        if (node == null) return otherwise;
        var text = text(node);
        if (!text.matches("-?[0-9]{1,18}") || Long.parseLong(text) < least)
            throw wrong(node, "'%s' must be a whole number%s".formatted(text, least == 1 ? " from 1" : ""));
        return Long.parseLong(text);
    }

    private Node needed(Map<String, Node> fields, String name) {
        var value = fields.get(name);
        if (value == null)
            throw new WrongScenario(new Place(file, 1, 1), "a scenario needs the field '%s'".formatted(name));
        return value;
    }

    private Map<String, Node> fields(Node node) {
        if (!(node instanceof MappingNode mapping)) throw wrong(node, "fields are expected here, as in name: value");
        var fields = new LinkedHashMap<String, Node>();
        mapping.getValue().forEach(each -> fields.put(text(each.getKeyNode()), each.getValueNode()));
        return fields;
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) return scalar.getValue();
        throw wrong(node, "one word or number is expected here");
    }

    private Object plain(Node node) {
        if (node instanceof SequenceNode list) return list.getValue().stream().map(this::plain).toList();
        if (!(node instanceof MappingNode)) return text(node);
        var fields = new TreeMap<String, Object>();
        fields(node).forEach((name, value) -> fields.put(name, plain(value)));
        return fields;
    }

    private WrongScenario wrong(Node node, String what) { return new WrongScenario(place(node), what); }

    private Place place(Node node) {
        var mark = node.getStartMark();
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
