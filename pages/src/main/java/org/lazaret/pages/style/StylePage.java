package org.lazaret.pages.style;

import gg.jte.Content;
import java.util.List;
import org.lazaret.pages.Banner;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;

/// Every component in every state. It shows no record: what stands here is made up.
public record StylePage() implements Page {
    @Override public String title(Words words) { return words.say(StylePage.class, "style.title"); }

    @Override public String path() { return "/style"; }

    /// The names of the colours, each a token of the style sheet.
    public List<String> colours() {
        return List.of("ink", "quiet", "paper", "sheet", "sunk", "line", "brand", "alarm", "care", "good");
    }

    public Content banner(String kind, Pen pen) { return new Banner(kind, pen.say(this, "style." + kind)); }
}
