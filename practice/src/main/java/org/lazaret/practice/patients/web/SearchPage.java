package org.lazaret.practice.patients.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.core.rows.Searchable;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;

/// The search box, and who begins as one types: animals and owners in one list.
///
/// @param searchable after a start not everybody is found at once
/// @param whole whether a whole number, address or chip was typed, and there are other sites that may know it
public record SearchPage(String typed, List<Found> found, Searchable searchable, boolean whole) implements Page {
    @Override public String title(Words words) { return words.say(getClass(), "search.title"); }

    @Override public String path() { return "/search"; }

    public boolean nothing() { return found.isEmpty() && !typed.isBlank(); }

    /// Where one site is asked for it, as it stands in an address: a plus there would be a blank.
    public String asking() { return "/asks/new?typed=" + URLEncoder.encode(typed.strip(), UTF_8); }

    /// Whether a chip was typed or scanned, whole.
    public boolean chip() { return isChip(typed); }

    /// How to reach somebody, e.g. `01632 960112 · 4 Mill Lane, Ashby`: what is not known is left out.
    public String reach(Found.Owner owner, Pen pen) {
        return Stream.of(owner.client().phone(), owner.client().address()).map(pen::open).filter(
            text -> !text.isBlank()).collect(joining(" · "));
    }

    /// Whose they are, e.g. `Rex, Luna`.
    public String names(Found.Owner owner, Pen pen) {
        return owner.animals().stream().map(animal -> pen.open(animal.name())).collect(joining(", "));
    }

    static boolean isChip(String typed) { return typed.strip().matches("[0-9]{15}|[0-9]{10}"); }
}
