package org.lazaret.guard.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lazaret.core.journal.Signed;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// An assessment as JSON, with all that is needed to check it without this program: each entry, its proof in the
/// form of C2SP tlog-proof, the checkpoint, the key. Its fields are in the manual.
public final class Evidence {
    private final Assessment assessment;
    private final List<Source> sources;
    private final JsonGenerator to;

    private Evidence(Assessment assessment, List<Source> sources, JsonGenerator to) {
        this.assessment = assessment;
        this.sources = sources;
        this.to = to;
    }

    /// @param sources from which it was answered
    public static byte[] json(Assessment assessment, List<Source> sources) {
        var bytes = new ByteArrayOutputStream();
        try (var to = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            new Evidence(assessment, sources, to).write();
        }
        return bytes.toByteArray();
    }

    private void write() {
        to.writeStartObject();
        to.writeBooleanProperty("whole", assessment.whole());
        to.writeArrayPropertyStart("silent");
        assessment.silent().forEach(site -> to.writeString(site.name()));
        to.writeEndArray();
        to.writeArrayPropertyStart("findings");
        assessment.findings().forEach(this::write);
        to.writeEndArray();
        to.writeArrayPropertyStart("coverage");
        assessment.coverage().forEach(this::write);
        to.writeEndArray();
        to.writeArrayPropertyStart("checkpoints");
        sources.forEach(source -> source.signed().ifPresent(this::write));
        to.writeEndArray();
        to.writeEndObject();
    }

    private void write(Finding finding) {
        to.writeStartObject();
        write(finding.suspect());
        to.writeNumberProperty("numbers_in_the_clear", finding.numbers());
        to.writeArrayPropertyStart("affected");
        finding.affected().forEach(this::write);
        to.writeEndArray();
        to.writeArrayPropertyStart("readings");
        finding.readings().forEach(this::write);
        to.writeEndArray();
        to.writeEndObject();
    }

    private void write(Suspect suspect) {
        switch (suspect.principal()) {
            case Principal.Account(var who) -> to.writeStringProperty("account", who.name());
            case Principal.Device(var which) -> to.writeStringProperty("device", which.name());
            case Principal.Session(var who, var at) -> {
                to.writeStringProperty("account", who.name());
                to.writeStringProperty("device", at.name());
            }
            case Principal.OpenNode(var site) -> to.writeStringProperty("open_node", site.name());
            case Principal.LockedDisk(var site) -> to.writeStringProperty("locked_disk", site.name());
            case Principal.Hub() -> to.writeBooleanProperty("hub", true);
        }
        to.writeStringProperty("from", suspect.from().toString());
        to.writeStringProperty("until", suspect.until().toString());
    }

    private void write(Affected one) {
        to.writeStartObject();
        to.writeStringProperty("subject", one.subject().name());
        to.writeStringProperty("sort", one.sort().name());
        to.writeBooleanProperty("read", one.read());
        texts("kinds", one.categories().stream().map(Category::name).toList());
        texts("sites", one.sites().stream().map(site -> site.name()).toList());
        to.writeStringProperty("first", one.first().toString());
        to.writeStringProperty("last", one.last().toString());
        to.writeNumberProperty("times", one.times());
        to.writeNumberProperty("unexplained", one.unexplained());
        to.writeEndObject();
    }

    private void write(Reading reading) {
        to.writeStartObject();
        to.writeStringProperty("journal", reading.journal().origin());
        to.writeNumberProperty("position", reading.position());
        to.writeStringProperty("at", reading.at().toString());
        to.writeStringProperty("who", reading.who().name());
        to.writeStringProperty("device", reading.device().name());
        texts("whom", reading.whom().stream().map(whom -> whom.name()).toList());
        to.writeStringProperty("why", reading.why());
        to.writeStringProperty("kind", reading.category().name());
        reading.page().ifPresent(page -> to.writeStringProperty("page", page));
        source(reading).ifPresent(source -> proof(source, reading));
        to.writeEndObject();
    }

    private void proof(Source source, Reading reading) {
        var entry = Base64.getEncoder().encodeToString(entry(source, reading.position()));
        to.writeStringProperty("entry", entry);
        source.proof(reading).ifPresent(proof -> to.writeStringProperty("proof", new String(proof.bytes(), UTF_8)));
    }

    private Optional<Source> source(Reading reading) {
        return sources.stream().filter(one -> one.access().origin().equals(reading.journal())).findFirst();
    }

    private static byte[] entry(Source source, long position) {
        var cursor = source.access().from(position);
        if (!cursor.next()) throw new IllegalStateException("the journal has no entry " + position);
        return cursor.entry();
    }

    private void write(Coverage coverage) {
        to.writeStartObject();
        to.writeStringProperty("journal", coverage.journal().origin());
        to.writeNumberProperty("from", coverage.from());
        to.writeNumberProperty("to", coverage.to());
        to.writeNumberProperty("size", coverage.size());
        to.writeStringProperty("root", coverage.root().toString());
        texts("doubts", coverage.doubts().stream().map(Doubt::toString).toList());
        to.writeEndObject();
    }

    private void write(Signed signed) {
        to.writeStartObject();
        to.writeStringProperty("key", signed.key().line());
        to.writeStringProperty("checkpoint", new String(signed.note().bytes(), UTF_8));
        to.writeEndObject();
    }

    private void texts(String name, List<String> many) {
        to.writeArrayPropertyStart(name);
        many.forEach(to::writeString);
        to.writeEndArray();
    }
}
