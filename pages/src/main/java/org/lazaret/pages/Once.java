package org.lazaret.pages;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.generated.precompiled.org.lazaret.pages.JteOnceGenerated;

/// The hidden field that names the wish which a form is. Browsers do not remember it: going back makes a new wish.
public record Once(String name) implements HtmlContent {
    @Override public void writeTo(HtmlTemplateOutput output) { JteOnceGenerated.render(output, null, this); }
}
