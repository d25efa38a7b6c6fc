package org.lazaret.practice.downtime.web;

import org.lazaret.pages.Page;
import org.lazaret.pages.Words;

/// What the practice has on paper for when its computers are not there, and where to get it.
public record DowntimePage() implements Page {
    @Override public String title(Words words) { return words.say(DowntimePage.class, "downtime.title"); }

    @Override public String path() { return "/downtime"; }
}
