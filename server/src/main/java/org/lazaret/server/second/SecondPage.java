package org.lazaret.server.second;

import java.util.Optional;
import org.lazaret.core.book.Refusal;
import org.lazaret.core.site.Second;
import org.lazaret.core.site.Second.State;
import org.lazaret.group.second.Sheet;
import org.lazaret.pages.Page;
import org.lazaret.pages.Pen;
import org.lazaret.pages.Words;

/// How the second place stands, and what makes it ready.
///
/// @param keeper empty if none is named in the node's file
/// @param sheets how many recovery sheets were made
/// @param made a sheet just now: shown once, to be printed
public record SecondPage(Optional<Keeper> keeper, int sheets, Optional<Sheet> made, Optional<Refusal> refusal)
    implements
        Page {
    SecondPage showing(Sheet sheet) { return new SecondPage(keeper, sheets, Optional.of(sheet), refusal); }

    @Override public String title(Words words) { return words.say(SecondPage.class, "second.title"); }

    @Override public String path() { return "/second"; }

    @Override public boolean shownOnce() { return made.isPresent(); }

    private Optional<Second> second() { return keeper.flatMap(one -> one.elsewhere().second()); }

    public String folder() { return keeper.map(one -> one.spot()).orElse(""); }

    /// The key by which the computer that stands by knows this one; empty where none does.
    public String shows() { return keeper.map(Keeper::shows).orElse(""); }

    public boolean sameDisk() { return keeper.filter(Keeper::sameDisk).isPresent(); }

    /// In a sentence.
    public String state(Pen pen) {
        if (keeper.filter(Keeper::reached).isEmpty()) return pen.say(this, "second.away");
        if (keeper.filter(Keeper::prepared).isEmpty()) return pen.say(this, "second.bare");
        if (sheets == 0) return pen.say(this, "second.unprepared");
        boolean there = second().filter(second -> second.state() == State.THERE).isPresent();
        return pen.say(this, there ? "second.there" : "second.begins");
    }

    /// Until when everything that was written is there; empty if that is not known.
    public String until(Pen pen) {
        return second().flatMap(Second::until).map(until -> pen.say(this, "second.until", pen.at(until))).orElse("");
    }

    /// What only a person can put right; empty if nothing is.
    public String trouble() {
        return keeper.flatMap(one -> one.elsewhere().troubles().stream().findFirst()).orElse("");
    }

    public String sheet() { return made.map(Sheet::text).orElse(""); }
}
