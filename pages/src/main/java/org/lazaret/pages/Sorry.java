package org.lazaret.pages;

/// A page that says why there is no other.
public record Sorry(int status, String title, String sentence) implements Page {
    @Override public String path() { return "/"; }
}
