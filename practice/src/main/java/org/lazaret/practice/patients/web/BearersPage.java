package org.lazaret.practice.patients.web;

import java.util.List;
import org.lazaret.pages.Page;
import org.lazaret.pages.Words;

/// Animals that have the chip which is typed for a new one.
public record BearersPage(List<Found> bearers) implements Page {
    @Override public String title(Words words) { return words.say(getClass(), "bearers.title"); }

    @Override public String path() { return "/animals/alike"; }

    @Override public boolean isPart() { return true; }
}
