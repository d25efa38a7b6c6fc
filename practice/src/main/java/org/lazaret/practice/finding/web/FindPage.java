package org.lazaret.practice.finding.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.journal.SubjectId;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.finding.LookUps;

/// What came of a look-up: which sites know a number, an address or a chip.
///
/// @param row empty if it was refused
/// @param typed what was looked up
/// @param reached whether the hub answers
public record FindPage(Optional<LookUps.Row> row, String typed, boolean reached, Optional<Refusal> refusal)
    implements
        Page {
    @Override public String title(Words words) { return words.say(FindPage.class, "finds.title"); }

    @Override public String path() {
        return row.map(LookUps.Row::subject).map(SubjectId::name).map(name -> "/finds/" + name).orElse("/search");
    }

    @Override public Optional<SubjectId> about() { return row.map(LookUps.Row::subject); }

    /// Where one site is asked for it, as it stands in an address: a plus there would be a blank.
    public String asking() { return "/asks/new?typed=" + URLEncoder.encode(typed, UTF_8); }

    /// How things stand, in a sentence.
    public String outcome(LookUps.Row found, Pen pen) {
        if (found.again().isPresent()) return pen.say(this, "finds.too-much", pen.at(found.again().get()));
        if (found.open()) return pen.say(this, reached ? "finds.waiting" : "finds.dark");
        return pen.say(this, found.known().isEmpty() ? "finds.nobody" : "finds.known");
    }
}
