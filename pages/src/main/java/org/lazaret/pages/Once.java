package org.lazaret.pages;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.generated.precompiled.org.lazaret.pages.JteOnceGenerated;

/// The hidden fields of every form: which wish it is, and where it stands when it is half typed. Browsers do not
/// remember the wish: going back makes a new one.
///
/// @param name of the wish
/// @param form the beginning of `HalfTyped`: the form's address is put in by the browser
/// @param kept whether something was half typed on this page
public record Once(String name, String form, boolean kept) implements HtmlContent {
    @Override public void writeTo(HtmlTemplateOutput output) { JteOnceGenerated.render(output, null, this); }
}
