package org.lazaret.drill.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// A scorecard as the contract writes it: one object of JSON.
public final class ScorecardJson {
    private final JsonGenerator json;

    private ScorecardJson(JsonGenerator json) { this.json = json; }

    public static String of(Scorecard card) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(pretty(), text)) {
            new ScorecardJson(json).write(card);
        }
        return text.toString() + "\n";
    }

    private static ObjectWriteContext pretty() {
        return new ObjectWriteContext.Base() {
            @Override public tools.jackson.core.PrettyPrinter getPrettyPrinter() { return new DefaultPrettyPrinter(); }

            @Override public boolean hasPrettyPrinter() { return true; }
        };
    }

    private void write(Scorecard card) {
        json.writeStartObject();
        card.figures().forEach(this::figure);
        json.writeArrayPropertyStart("promises");
        card.promises().forEach(one -> object(Map.of("promise", one.number() + ". " + one.promise(), "result",
            one.result().toString(), "evidence", one.evidence()), List.of("promise", "result", "evidence")));
        json.writeEndArray();
        json.writeArrayPropertyStart("controls");
        card.controls().forEach(one -> object(Map.of("control", one.control(), "found", one.found(), "evidence",
            one.evidence()), List.of("control", "found", "evidence")));
        json.writeEndArray();
        json.writeArrayPropertyStart("mutants");
        card.mutants().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void object(Map<String, Object> fields, List<String> order) {
        json.writeStartObject();
        order.forEach(name -> figure(name, fields.get(name)));
        json.writeEndObject();
    }

    private void figure(String name, @Nullable Object value) {
        json.writeName(name);
        switch (value) {
            case null -> json.writeNull();
            case Integer whole -> json.writeNumber(whole);
            case Long whole -> json.writeNumber(whole);
            case Double real -> json.writeNumber(Math.round(real * 1000) / 1000.0);
            case Boolean truth -> json.writeBoolean(truth);
            default -> json.writeString(value.toString());
        }
    }
}
