package org.lazaret.core.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.bench.Bench.Figure;
import org.lazaret.core.book.Codec;
import org.lazaret.core.journal.SubjectId;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// How fast events are written as JSON and read back, beside what the JSON library does with the same bytes by hand.
public final class CodecBench {
    private static final JsonFactory JSON = new JsonFactory();

    private CodecBench() {}

    /// A small event as most are.
    public record Dispensed(Microlitres amount, SubjectId animal, LocalDate day, Optional<String> batch,
        Microlitres balance) {}

    /// A value of one component.
    public record Microlitres(long microlitres) {}

    /// On one core.
    public static List<Figure> figures() {
        var codec = Codec.of(Dispensed.class);
        var event = new Dispensed(new Microlitres(2_500), new SubjectId("5xk2m9qpr7tn3vwy8bcd4fgh6j"),
            LocalDate.of(2026, 1, 5), Optional.of("B-1742"), new Microlitres(7_500));
        var json = codec.write(event);
        if (!codec.read(json).equals(event)) throw new IllegalStateException(new String(json, UTF_8));
        var byHand = Pace.of(_ -> byHand(event).length);
        var tokens = Pace.of(_ -> tokens(json));
        return List.of(
            new Figure("events written as JSON", Pace.of(_ -> codec.write(event).length), "events/s", byHand,
                "the same JSON by hand"),
            new Figure("events read from JSON", Pace.of(_ -> codec.read(json).balance().microlitres()), "events/s",
                tokens, "the parser's tokens alone"),
            new Figure("subjects found in events", Pace.of(_ -> codec.subjects(event).size()), "events/s", byHand,
                "the same JSON by hand"));
    }

    private static byte[] byHand(Dispensed event) {
        var bytes = new ByteArrayOutputStream(256);
        try (var to = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            to.writeStartObject();
            to.writeNumberProperty("amount", event.amount().microlitres());
            to.writeStringProperty("animal", event.animal().name());
            to.writeStringProperty("day", event.day().toString());
            to.writeStringProperty("batch", event.batch().orElseThrow());
            to.writeNumberProperty("balance", event.balance().microlitres());
            to.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static long tokens(byte[] json) {
        long sum = 0;
        try (var from = JSON.createParser(ObjectReadContext.empty(), json)) {
            while (from.nextToken() != null) sum += from.getString().length();
        }
        return sum;
    }
}
