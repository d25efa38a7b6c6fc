package org.lazaret.pages;

/// A page that says why there is no other.
public record Sorry(int status, String heading, String sentence) implements Page {
    @Override public String title(Words words) { return heading; }

    @Override public String path() { return "/"; }

    @Override public boolean notice() { return true; }
}
