package org.lazaret.drill.report;

import java.io.StringWriter;
import java.util.stream.Collectors;
import org.lazaret.drill.attacks.Loot;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The pages that an intruder got, a line of JSON for each: `asked`, `got` (RFC 3339, UTC), `site`, `as`, `from`,
/// `page`, `text`.
public final class LootJson {
    private LootJson() {}

    public static String of(Loot loot) {
        return loot.pieces().stream().map(LootJson::line).collect(Collectors.joining());
    }

    private static String line(Loot.Piece piece) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("asked", piece.asked().toString());
            json.writeStringProperty("got", piece.got().toString());
            json.writeStringProperty("site", piece.site());
            json.writeStringProperty("as", piece.as().name());
            json.writeStringProperty("from", piece.from().name());
            json.writeStringProperty("page", piece.page());
            json.writeStringProperty("text", piece.text());
            json.writeEndObject();
        }
        return text + "\n";
    }
}
