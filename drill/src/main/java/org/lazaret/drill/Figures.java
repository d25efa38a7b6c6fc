package org.lazaret.drill;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The figures of a scorecard that was written, each as text, and where it stands in the file.
record Figures(Map<String, Figure> all, int mutants) {
    private record Figure(String text, long offset) {}

    /// @throws tools.jackson.core.JacksonException when it is no JSON
    static Figures read(byte[] json) {
        var all = new LinkedHashMap<String, Figure>();
        int mutants = 0;
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            var list = "";
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) depth++;
                if (token.isStructEnd()) depth--;
                if (depth == 2 && token == JsonToken.START_ARRAY) list = String.valueOf(parser.currentName());
                if (depth == 2 && list.equals("mutants") && token.isScalarValue()) mutants++;
                if (depth == 1 && token.isScalarValue())
                    all.put(parser.currentName(),
                        new Figure(parser.getString(), parser.currentTokenLocation().getByteOffset()));
            }
        }
        return new Figures(all, mutants);
    }

    /// As it is written, `null` if it is that or not there.
    String get(String name) { return all.containsKey(name) ? all.get(name).text : "null"; }

    boolean has(String name) { return !get(name).equals("null"); }

    long offset(String name) { return all.containsKey(name) ? all.get(name).offset : 0; }

    boolean withMutant() { return mutants > 0; }
}
