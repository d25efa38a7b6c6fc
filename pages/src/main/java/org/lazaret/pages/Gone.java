package org.lazaret.pages;

/// Not a page but the way to one: what was asked is done, and is seen there.
public record Gone(String path) implements Page {
    @Override public String title(Words words) { return ""; }
}
