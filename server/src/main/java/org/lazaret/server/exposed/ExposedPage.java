package org.lazaret.server.exposed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.group.exposed.Exposures;
import org.lazaret.group.exposed.Exposures.Line;
import org.lazaret.group.exposed.Outcome;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;

/// What is on the record, first what nobody has looked into.
///
/// @param quarrel where another place and this one do not agree just now; empty if they do
public record ExposedPage(Exposures exposures, String quarrel, Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) { return words.say(ExposedPage.class, "exposed.title"); }

    @Override public String path() { return "/exposed"; }

    public List<Line> open() { return exposures.open().reversed(); }

    public List<Line> closed() {
        return exposures.lines().stream().filter(line -> !line.open()).toList().reversed();
    }

    public List<Outcome> outcomes() { return List.of(Outcome.values()); }

    /// What to do about it now.
    public String advice(Line line, Pen pen) {
        return pen.say(this, "exposed.do-" + line.what().sort().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Whose key it was, without the key.
    public String by(Line line) { return line.what().by().replaceFirst("\\+.*", ""); }
}
