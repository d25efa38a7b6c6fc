package org.lazaret.pages;

import java.util.function.Supplier;

/// What a form asked is done, and a page shows it: drawn, and all it needs looked up, only for whoever shows it in
/// place of the form. Who sent a plain form is led to it and asks for it then.
///
/// @param path of the page
/// @param page without a refusal
public record Settled(String path, Supplier<? extends Page> page) implements Page {
    @Override public String title(Words words) { return ""; }
}
