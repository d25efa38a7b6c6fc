package org.lazaret.practice.exports.web;

import java.util.List;
import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;
import org.lazaret.practice.exports.Exports;
import org.lazaret.practice.exports.Exports.Export;

/// Lists that were let out of the house, the newest first, and the form for another.
///
/// @param typed what for, where that was refused
public record ExportsPage(Exports exports, String typed, Optional<Refusal> refusal) implements Page {
    @Override public String title(Words words) { return words.say(ExportsPage.class, "exports.title"); }

    @Override public String path() { return "/exports"; }

    public List<Export> lines() { return exports.exports().reversed(); }

    /// Whether whoever looks may fetch it now.
    public boolean open(Export export, Pen pen) {
        return exports.open(export.number(), pen.me().orElseThrow(),
            pen.place().clock().now()).isPresent();
    }
}
